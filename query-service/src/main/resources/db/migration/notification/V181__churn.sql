-- One row for each inbox, rewritten and indexed anew with each change: a small table in which what is dead soon outweighs what
-- lives, so that its number counts and not its share.
alter table notification_change set (
    autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000, autovacuum_vacuum_cost_delay = 0);

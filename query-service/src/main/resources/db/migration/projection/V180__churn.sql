-- Each event rewrites the row of its aggregate, and no index holds what changes: with room on the page the new row stays beside
-- the old one, which goes without a vacuum. What is left over is a small share of a table that only grows.
alter table applied set (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.05);

-- A few dozen rows, rewritten with every batch: room for many versions of each.
alter table consumed set (fillfactor = 10);

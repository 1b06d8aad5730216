-- Who joins or leaves rewrites the organization's row, and the index over the number of members with it: vacuumed at a
-- twentieth dead instead of a fifth, so that the pages of a list stay few.
alter table organization_list_item set (autovacuum_vacuum_scale_factor = 0.05);

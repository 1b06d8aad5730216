-- The ids of ended aggregates that a caller may have chosen: they stay used.
create table used_ids (
    id uuid primary key
);

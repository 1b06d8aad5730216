-- Operators name a parked aggregate by an id of its being parked: parked again, it has another.
alter table relay_parked add column id uuid not null default gen_random_uuid();
alter table relay_parked add constraint relay_parked_id_once unique (id);

-- GET /admin/parked: the newest first
create index relay_parked_newest on relay_parked (parked_at, id);

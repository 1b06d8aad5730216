-- Deleted as far as commands can see; what belongs to the organization is still ending, and it after that. A column of the
-- row itself, so that whoever waits for the row's lock sees it.
alter table organizations add column ending boolean not null default false;

-- An organization that is ending claims nothing any more: neither its slug, nor that its owner stays.
alter table organizations drop constraint organizations_slug_once;
create unique index organizations_slug_once on organizations (slug) where not ending;

alter table organizations drop constraint organizations_owner_id_fkey;
alter table organizations add column claimed_owner_id uuid
    generated always as (case when ending then null else owner_id end) stored;
alter table organizations
    add constraint organizations_owner_id_fkey foreign key (claimed_owner_id) references users;

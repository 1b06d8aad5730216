create table organizations (
    id          uuid primary key,
    name        text not null,
    slug        text not null check (slug ~ '^[a-z0-9]([a-z0-9-]{1,61}[a-z0-9])$'),
    owner_id    uuid not null references users,
    active      boolean not null,
    max_members int check (max_members between 1 and 1000000),
    created_at  timestamptz not null,
    updated_at  timestamptz not null,
    version     bigint not null check (version > 0),
    constraint organizations_slug_once unique (slug)
);

-- What a user owns: asked when the user wants to leave.
create index organizations_by_owner on organizations (owner_id);

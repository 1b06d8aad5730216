create table organization_list_item (
    id           uuid primary key,
    name         text not null,
    name_key     text collate "C" not null
        generated always as (casefold(name collate pg_unicode_fast)) stored,
    slug         text not null,
    owner_id     uuid not null,
    active       boolean not null,
    max_members  int,
    member_count int not null,
    created_at   timestamptz not null,
    updated_at   timestamptz not null,
    version      bigint not null,
    search       text not null
        generated always as (casefold((name || E'\n' || slug) collate pg_unicode_fast)) stored
);

-- Who belongs to which organization: what is counted, and the list of a user's organizations.
create table organization_list_member (
    membership_id         uuid primary key,
    organization_id       uuid not null,
    user_id               uuid not null,
    role                  text not null,
    joined_at             timestamptz not null,
    organization_name     text not null default '',
    organization_name_key text collate "C" not null
        generated always as (casefold(organization_name collate pg_unicode_fast)) stored
);

-- Serves the projection: the members of an organization that arrives or is renamed.
create index organization_list_member_organization on organization_list_member (organization_id);

-- The user's columns are null as long as the user is not known.
create table member_list_item (
    id              uuid primary key,
    organization_id uuid not null,
    user_id         uuid not null,
    role            text not null,
    joined_at       timestamptz not null,
    updated_at      timestamptz not null,
    version         bigint not null,
    user_name       text,
    user_email      text,
    user_avatar_url text,
    user_active     boolean,
    name_key        text collate "C" not null
        generated always as (casefold(coalesce(user_name, '') collate pg_unicode_fast)) stored,
    -- Lower-cased by the writer, by the rules of no language.
    email_key       text collate "C" not null default '',
    search          text not null
        generated always as (
            casefold((coalesce(user_name, '') || E'\n' || coalesce(user_email, '')) collate pg_unicode_fast)) stored
);

-- Serves the projection: the memberships of a user that arrives or changes.
create index member_list_item_user on member_list_item (user_id);

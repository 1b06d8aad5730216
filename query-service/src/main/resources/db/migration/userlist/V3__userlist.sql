create table user_list_item (
    id          uuid primary key,
    name        text not null,
    name_key    text collate "C" not null
        generated always as (casefold(name collate pg_unicode_fast)) stored,
    email       text not null,
    -- Lower-cased by the writer, by the rules of no language.
    email_key   text collate "C" not null,
    role        text not null,
    active      boolean not null,
    avatar_url  text,
    external_id text,
    created_at  timestamptz not null,
    updated_at  timestamptz not null,
    version     bigint not null,
    search      text not null
        generated always as (casefold((name || E'\n' || email) collate pg_unicode_fast)) stored
);

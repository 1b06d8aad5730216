-- Who and what is called how, for the screens that show names of others.
create table directory_user (
    id         uuid primary key,
    name       text not null,
    email      text not null,
    -- Lower-cased by the writer, by the rules of no language.
    email_key  text collate "C" not null default '',
    avatar_url text,
    active     boolean not null
);

-- Kept after the organization's end: old notifications still name it.
create table directory_organization (
    id   uuid primary key,
    name text not null
);

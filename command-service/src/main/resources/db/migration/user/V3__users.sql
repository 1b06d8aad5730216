create table users (
    id                  uuid primary key,
    name                text not null,
    email               text not null,
    -- The e-mail in lower case (root locale), made by the service.
    email_key           text not null,
    role                text not null check (role in ('user', 'admin', 'moderator')),
    active              boolean not null,
    avatar_url          text,
    external_id         text,
    -- Private: never in an event, a read table, a log or an error.
    billing_customer_id text,
    created_at          timestamptz not null,
    updated_at          timestamptz not null,
    version             bigint not null check (version > 0),
    constraint users_email_once unique (email_key),
    constraint users_external_id_once unique (external_id)
);

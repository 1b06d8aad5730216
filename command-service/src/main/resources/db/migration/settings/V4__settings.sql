-- One row for each user, made and ended with it.
create table settings (
    id       uuid primary key references users,
    locale   text not null,
    timezone text not null,
    -- The kinds of notifications that the user switched off; all others are on.
    muted    text[] not null,
    version  bigint not null check (version > 0)
);

create table memberships (
    id              uuid primary key,
    organization_id uuid not null references organizations,
    user_id         uuid not null references users,
    role            text not null check (role in ('owner', 'admin', 'member')),
    created_at      timestamptz not null,
    updated_at      timestamptz not null,
    version         bigint not null check (version > 0),
    constraint memberships_once unique (organization_id, user_id)
);

-- What a user belongs to: ended with the user.
create index memberships_by_user on memberships (user_id);

-- An organization has one owner at most; that it has one at least is kept under the organization's lock.
create unique index memberships_one_owner on memberships (organization_id) where role = 'owner';

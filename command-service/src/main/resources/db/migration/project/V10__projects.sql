create table projects (
    id              uuid primary key,
    organization_id uuid not null references organizations,
    name            text not null,
    description     text,
    archived        boolean not null,
    created_at      timestamptz not null,
    updated_at      timestamptz not null,
    version         bigint not null check (version > 0),
    -- Deleted as far as commands can see; its tasks are still ending, and it after them. A column of the row itself, so
    -- that whoever waits for the row's lock sees it.
    ending          boolean not null default false
);

-- What ends with an organization.
create index projects_by_organization on projects (organization_id, id);

create table tasks (
    id              uuid primary key,
    project_id      uuid not null references projects,
    -- The project's, which never changes.
    organization_id uuid not null,
    title           text not null,
    description     text,
    status          text not null check (status in ('todo', 'in_progress', 'done', 'cancelled')),
    assignee_id     uuid,
    created_by      uuid,
    due_at          timestamptz,
    created_at      timestamptz not null,
    updated_at      timestamptz not null,
    version         bigint not null check (version > 0),
    -- An assignee is a member.
    constraint tasks_assignee_is_a_member foreign key (organization_id, assignee_id)
        references memberships (organization_id, user_id)
);

-- What ends with a project.
create index tasks_by_project on tasks (project_id, id);

-- What a member loses with the membership.
create index tasks_by_assignee on tasks (organization_id, assignee_id, id) where assignee_id is not null;

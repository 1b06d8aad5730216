create table project_list_item (
    id              uuid primary key,
    organization_id uuid not null,
    name            text not null,
    name_key        text collate "C" not null
        generated always as (casefold(name collate pg_unicode_fast)) stored,
    description     text,
    archived        boolean not null,
    todo            int not null,
    in_progress     int not null,
    done            int not null,
    cancelled       int not null,
    created_at      timestamptz not null,
    updated_at      timestamptz not null,
    version         bigint not null,
    search          text not null
        generated always as (casefold((name || E'\n' || coalesce(description, '')) collate pg_unicode_fast)) stored
);

-- The tasks there are: what is counted.
create table project_list_task (
    task_id    uuid primary key,
    project_id uuid not null,
    status     text not null
);

-- Serves the projection: the tasks of a project that arrives.
create index project_list_task_project on project_list_task (project_id);

-- GET /v1/organizations/{id}/projects, sort createdAt
create index project_list_item_created on project_list_item (organization_id, created_at, id);

-- GET /v1/organizations/{id}/projects, sort name; q of two characters
create index project_list_item_name on project_list_item (organization_id, name_key, id);

-- GET /v1/organizations/{id}/projects, filter archived, sort createdAt
create index project_list_item_archived_created on project_list_item (organization_id, archived, created_at, id);

-- GET /v1/organizations/{id}/projects, filter archived, sort name
create index project_list_item_archived_name on project_list_item (organization_id, archived, name_key, id);

-- GET /v1/organizations/{id}/projects, q of three characters and more
create index project_list_item_search on project_list_item using gin (organization_id, search gin_trgm_ops);

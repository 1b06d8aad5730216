create table task_list_item (
    id              uuid primary key,
    project_id      uuid not null,
    organization_id uuid not null,
    title           text not null,
    description     text,
    status          text not null,
    -- The order of the work. Not what is filtered by: of a filter on the sort's own column the planner concludes that the id
    -- alone is an order too, and reads all ids.
    status_key      int not null generated always as (
        case status when 'todo' then 0 when 'in_progress' then 1 when 'done' then 2 when 'cancelled' then 3 end) stored,
    assignee_id     uuid,
    created_by      uuid,
    due_at          timestamptz,
    -- What is never due is due last: as late as a timestamptz can be, and later than any dueBefore.
    due_key         timestamptz not null generated always as (
        coalesce(due_at, timestamptz '294276-12-31 23:59:59.999999Z')) stored,
    created_at      timestamptz not null,
    updated_at      timestamptz not null,
    version         bigint not null
);

-- Each single filter with each sort is a range of an index of its own; that makes writing a task dearer, and no list
-- dearer with the number of tasks. Of several filters the planner takes the one that leaves least, as a rule the project or
-- the assignee, and looks at what is left. dueBefore is a range itself: with another sort than dueAt, either that range is
-- sorted or the other order is read until the page is full. The indexes over all rows have a predicate, which holds for each
-- and is asked for without a filter only: where the tasks of a project are old, its newest ones are at the far end of them.

-- GET /v1/tasks, sort createdAt
create index task_list_item_created on task_list_item (created_at, id) where version > 0;

-- GET /v1/tasks, sort dueAt; filter dueBefore
create index task_list_item_due on task_list_item (due_key, id) where version > 0;

-- GET /v1/tasks, sort status
create index task_list_item_status on task_list_item (status_key, id) where version > 0;

-- GET /v1/tasks, filter status, sort createdAt
create index task_list_item_status_created on task_list_item (status, created_at, id);

-- GET /v1/tasks, filter status, sort dueAt
create index task_list_item_status_due on task_list_item (status, due_key, id);

-- GET /v1/tasks, filter status, sort status
create index task_list_item_status_status on task_list_item (status, status_key, id);

-- GET /v1/tasks, filter organizationId, sort createdAt
create index task_list_item_organization_created on task_list_item (organization_id, created_at, id);

-- GET /v1/tasks, filter organizationId, sort dueAt
create index task_list_item_organization_due on task_list_item (organization_id, due_key, id);

-- GET /v1/tasks, filter organizationId, sort status
create index task_list_item_organization_status on task_list_item (organization_id, status_key, id);

-- GET /v1/tasks, filter assigneeId, sort createdAt
create index task_list_item_assignee_created on task_list_item (assignee_id, created_at, id)
    where assignee_id is not null;

-- GET /v1/tasks, filter assigneeId, sort dueAt
create index task_list_item_assignee_due on task_list_item (assignee_id, due_key, id) where assignee_id is not null;

-- GET /v1/tasks, filter assigneeId, sort status
create index task_list_item_assignee_status on task_list_item (assignee_id, status_key, id)
    where assignee_id is not null;

-- GET /v1/projects/{id}/tasks and GET /v1/tasks, filter projectId, sort createdAt
create index task_list_item_project_created on task_list_item (project_id, created_at, id);

-- GET /v1/projects/{id}/tasks and GET /v1/tasks, filter projectId, sort dueAt; filter dueBefore
create index task_list_item_project_due on task_list_item (project_id, due_key, id);

-- GET /v1/projects/{id}/tasks and GET /v1/tasks, filter projectId, sort status
create index task_list_item_project_status on task_list_item (project_id, status_key, id);

-- GET /v1/projects/{id}/tasks, filter status, sort createdAt
create index task_list_item_project_status_created on task_list_item (project_id, status, created_at, id);

-- GET /v1/projects/{id}/tasks, filter status, sort dueAt
create index task_list_item_project_status_due on task_list_item (project_id, status, due_key, id);

-- GET /v1/projects/{id}/tasks, filter status, sort status
create index task_list_item_project_status_status on task_list_item (project_id, status, status_key, id);

-- GET /v1/projects/{id}/tasks, filter assigneeId, sort createdAt
create index task_list_item_project_assignee_created on task_list_item (project_id, assignee_id, created_at, id)
    where assignee_id is not null;

-- GET /v1/projects/{id}/tasks, filter assigneeId, sort dueAt
create index task_list_item_project_assignee_due on task_list_item (project_id, assignee_id, due_key, id)
    where assignee_id is not null;

-- GET /v1/projects/{id}/tasks, filter assigneeId, sort status
create index task_list_item_project_assignee_status on task_list_item (project_id, assignee_id, status_key, id)
    where assignee_id is not null;

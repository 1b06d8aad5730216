-- 6,000 projects, half of them in one organization; 60,000 tasks, 10,000 of them in one project, 3,000 of them one user's;
-- 40,000 events, half of them in that organization; each ${scale} times.

-- Else vacuum may not yet know that all rows are visible, and plans would not rely on an index alone.
set synchronous_commit = on;

truncate directory_user, directory_organization, directory_project, project_list_item, project_list_task, task_list_item,
    activity;

insert into directory_user (id, name, email, active)
select md5('user ' || i)::uuid, 'User ' || i, i || '@example.org', true from generate_series(1, 2000) i;

insert into directory_organization (id, name)
select md5('organization ' || i)::uuid, 'Organization ' || i from generate_series(1, 500) i;

insert into project_list_item (id, organization_id, name, description, archived, todo, in_progress, done, cancelled,
    created_at, updated_at, version)
select md5('project ' || i)::uuid, md5('organization ' || case when i % 2 = 1 then 1 else 1 + i % 500 end)::uuid,
       md5('name ' || i), case when i % 3 = 0 then md5('description ' || i) end, i % 5 = 0, 0, 0, 0, 0,
       timestamptz '2026-01-01Z' + make_interval(secs => i * 37 % 6000), now(), 1
from generate_series(1, 6000 * ${scale}) i;

insert into directory_project select id, name from project_list_item;

insert into task_list_item
    (id, project_id, organization_id, title, status, assignee_id, due_at, created_at, updated_at, version)
select md5('task ' || i)::uuid, p.id, p.organization_id, 'Task ' || i,
       (array ['todo', 'in_progress', 'done', 'cancelled'])[1 + i * 7 % 11 % 4],
       case when i % 20 = 3 then md5('user 1')::uuid when i % 4 > 0 then md5('user ' || 2 + i % 1998)::uuid end,
       case when i % 3 > 0 then timestamptz '2026-01-01Z' + make_interval(hours => i * 101 % 9000) end,
       timestamptz '2026-01-01Z' + make_interval(secs => i * 37 % 60000), now(), 1
from generate_series(1, 60000 * ${scale}) i
join project_list_item p on p.id = md5('project ' || case when i % 6 = 5 then 1 else 1 + i % (6000 * ${scale}) end)::uuid;

insert into activity (organization_id, id, type, actor_id, subject_type, subject_id, created_at)
select md5('organization ' || case when i % 2 = 1 then 1 else 1 + i % 500 end)::uuid, md5('event ' || i)::uuid,
       (array ['task.created', 'task.status_changed', 'project.created', 'membership.created'])[1 + i * 7 % 11 % 4],
       null, 'task', md5('subject ' || i)::uuid, now()
from generate_series(1, 40000 * ${scale}) i;

vacuum analyze directory_user, directory_organization, directory_project, project_list_item, task_list_item, activity;

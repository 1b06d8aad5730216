-- As many users, organizations, members of one organization, organizations of one user, notifications of one user,
-- projects, tasks and events as ${rows}; half of the projects and of the events are one organization's, one in ten tasks
-- is one project's. Ids and times rise together, as they do where UUIDv7 are made. What is few of many is one in a hundred
-- or less. The indexes are not there yet, nothing here is meant to last.

create function pg_temp.id(kind text, i bigint) returns uuid language sql immutable
    return (kind || '0000000-0000-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid;

-- Not immutable, since to add to a time is not: else it would be called for each row, and not become part of the statement.
create function pg_temp.at(i int) returns timestamptz language sql stable
    return timestamptz '2026-01-01 00:00:00Z' + i / 4 * interval '1 second';

insert into user_list_item (id, name, email, email_key, role, active, created_at, updated_at, version)
select pg_temp.id('1', i), name, email, email,
       case when i % 1000 = 0 then 'admin' when i % 1300 = 0 then 'moderator' else 'user' end, i % 100 <> 1,
       pg_temp.at(i), pg_temp.at(i), 1
from (select i, substr(md5('name ' || i::text), 1, 7) as name, substr(md5('email ' || i::text), 1, 7) || '@x.io' as email
      from generate_series(1, ${rows}) i) u;

-- The actors and owners, and no more.
insert into directory_user (id, name, email, email_key, active)
select id, name, email, email_key, active from user_list_item where id <= pg_temp.id('1', ${rows} / 10);

insert into notification_settings (user_id, muted) values (pg_temp.id('1', 1), '{membership.removed}');

-- Ten for each owner.
insert into organization_list_item (id, name, slug, owner_id, active, member_count, created_at, updated_at, version)
select pg_temp.id('2', i), substr(md5('title ' || i::text), 1, 7), substr(md5('slug ' || i::text), 1, 10),
       pg_temp.id('1', 1 + i % (${rows} / 10)), i % 100 <> 1, i % 97, pg_temp.at(i), pg_temp.at(i), 1
from generate_series(1, ${rows}) i;

insert into directory_organization (id, name)
select id, name from organization_list_item;

insert into organization_list_member (membership_id, organization_id, user_id, role, joined_at, organization_name,
    organization_active)
select overlay(o.id::text placing '3' from 1)::uuid, o.id, pg_temp.id('1', 1),
       case when o.member_count = 7 then 'admin' when o.member_count = 9 then 'owner' else 'member' end,
       o.created_at, o.name, o.active
from organization_list_item o;

insert into member_list_item (id, organization_id, user_id, role, joined_at, updated_at, version,
    user_name, user_email, user_active, email_key)
select overlay(id::text placing '3' from 1)::uuid, pg_temp.id('2', 1), id,
       case role when 'user' then 'member' else 'admin' end, created_at, updated_at, 1, name, email, active, email_key
from user_list_item;

-- A thousand organizations, of which each has its thousandth; the muted kind is a third, and one in a thousand is unread.
insert into notification (user_id, id, organization_id, kind, actor_id, subject_type, subject_id, created_at, read_at)
select pg_temp.id('1', 1), pg_temp.id('4', i), pg_temp.id('2', 1 + i % 1000),
       case when i % 1000 = 1 then 'organization.deleted' when i % 3 = 0 then 'membership.removed'
            when i % 3 = 1 then 'membership.created' else 'membership.role_changed' end,
       pg_temp.id('1', 2), 'membership', pg_temp.id('3', i), pg_temp.at(i), case when i % 1000 <> 2 then pg_temp.at(i) end
from generate_series(1, ${rows}) i;

-- Another has as few as people have.
insert into notification (user_id, id, organization_id, kind, actor_id, subject_type, subject_id, created_at, read_at)
select pg_temp.id('1', 2), id, organization_id, kind, actor_id, subject_type, subject_id, created_at, read_at
from notification where id < pg_temp.id('4', 1000);

insert into project_list_item (id, organization_id, name, description, archived, todo, in_progress, done, cancelled,
    created_at, updated_at, version)
select pg_temp.id('5', i), pg_temp.id('2', case when i % 2 = 1 then 1 else 1 + i % 500 end),
       substr(md5('name ' || i), 1, 10), case when i % 3 = 0 then substr(md5('description ' || i), 1, 10) end, i % 5 = 0,
       0, 0, 0, 0, pg_temp.at(i), pg_temp.at(i), 1
from generate_series(1, ${rows}) i;

-- Those that have tasks.
insert into directory_project (id, name)
select id, name from project_list_item where id <= pg_temp.id('5', ${rows} / 100);

insert into task_list_item
    (id, project_id, organization_id, title, status, assignee_id, due_at, created_at, updated_at, version)
select pg_temp.id('6', i), pg_temp.id('5', project), pg_temp.id('2', case when project % 2 = 1 then 1 else 2 end), 'Task ' || i,
       (array ['todo', 'in_progress', 'done', 'cancelled'])[1 + i * 7 % 11 % 4],
       case when i % 20 = 3 then pg_temp.id('1', 1) when i % 7 > 1 then pg_temp.id('1', 2 + i % 1998) end,
       case when i % 3 > 0 then pg_temp.at(1) + make_interval(hours => i * 101 % 9000) end,
       pg_temp.at(i), pg_temp.at(i), 1
from generate_series(1, ${rows}) i, lateral (select case when i % 10 = 7 then 1 else 1 + i % (${rows} / 100) end) p (project);

insert into activity (organization_id, id, type, actor_id, subject_type, subject_id, created_at)
select pg_temp.id('2', case when i % 2 = 1 then 1 else 1 + i % 500 end), pg_temp.id('7', i),
       (array ['task.created', 'task.status_changed', 'project.created', 'membership.created'])[1 + i * 7 % 11 % 4],
       null, 'task', pg_temp.id('6', i), pg_temp.at(i)
from generate_series(1, ${rows}) i;

-- A town of 10,000 users and 4,000 organizations with 4 members each, one with 8,000, and a user in 1,500 of them.

-- Else vacuum may not yet know that all rows are visible, and plans would not rely on an index alone.
set synchronous_commit = on;

truncate user_list_item, directory_user, directory_organization, organization_list_item, organization_list_member,
    member_list_item, notification, notification_settings;

insert into user_list_item (id, name, email, email_key, role, active, created_at, updated_at, version)
select md5('user ' || i)::uuid, md5('name ' || i), md5('email ' || i) || '@example.org', md5('email ' || i) || '@example.org',
       case when i % 100 = 0 then 'admin' when i % 130 = 0 then 'moderator' else 'user' end, i % 100 <> 1,
       timestamptz '2026-01-01Z' + make_interval(secs => i), now(), 1
from generate_series(1, 10000) i;

insert into directory_user (id, name, email, email_key, active)
select id, name, email, email_key, active from user_list_item;

insert into notification_settings select id, '{membership.removed}' from user_list_item where id::text < '4';

insert into organization_list_item
    (id, name, slug, owner_id, active, member_count, created_at, updated_at, version)
select md5('organization ' || i)::uuid, md5('title ' || i), 'o-' || md5('slug ' || i), md5('user ' || i % 2000)::uuid,
       i % 100 <> 0, i % 97, timestamptz '2026-01-01Z' + make_interval(secs => i), now(), 1
from generate_series(1, 4000) i;

insert into directory_organization select id, name from organization_list_item;

create temp table belonging as
select i as o, (i * 4 + j) % 10000 as u from generate_series(1, 4000) i, generate_series(0, 3) j
union select 1, u from generate_series(1, 8000) u
union select o, 1 from generate_series(1, 1500) o;

insert into organization_list_member
    (membership_id, organization_id, user_id, role, joined_at, organization_name)
select md5(o || ' has ' || u)::uuid, md5('organization ' || o)::uuid, md5('user ' || u)::uuid, 'member',
       timestamptz '2026-01-01Z' + make_interval(secs => u), md5('title ' || o)
from belonging;

insert into member_list_item (id, organization_id, user_id, role, joined_at, updated_at, version,
    user_name, user_email, user_active, email_key)
select md5(o || ' has ' || u)::uuid, md5('organization ' || o)::uuid, md5('user ' || u)::uuid,
       case when u % 100 = 0 then 'admin' else 'member' end, timestamptz '2026-01-01Z' + make_interval(secs => u), now(), 1,
       md5('name ' || u), md5('email ' || u) || '@example.org', u % 100 <> 1, md5('email ' || u) || '@example.org'
from belonging;

insert into notification
    (user_id, id, organization_id, kind, actor_id, subject_type, subject_id, created_at, read_at)
select md5('user ' || (case when i % 10 = 0 then 1 else i end))::uuid, md5('notification ' || i)::uuid,
       md5('organization ' || i % 500)::uuid,
       (array ['membership.created', 'membership.role_changed', 'membership.removed'])[1 + i % 3], null, 'membership',
       md5('subject ' || i)::uuid, now(), case when i % 20 > 0 then now() end
from generate_series(1, 20000) i;

drop table belonging;

vacuum analyze user_list_item, directory_user, directory_organization, organization_list_item, organization_list_member,
    member_list_item, notification, notification_settings;

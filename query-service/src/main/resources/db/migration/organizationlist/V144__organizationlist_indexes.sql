-- GET /v1/organizations, filter active=false with sort name
create index organization_list_item_inactive_name on organization_list_item (name_key, id) where not active;

-- GET /v1/organizations, filter active=false with sort memberCount
create index organization_list_item_inactive_members on organization_list_item (member_count, id) where not active;

-- Whether the organization is active stands with its members: else who belongs to very many organizations would have
-- each of them looked up to find the few.
alter table organization_list_member add organization_active boolean not null default true;

update organization_list_member m set organization_active = false
from organization_list_item o where o.id = m.organization_id and not o.active;

-- GET /v1/users/{id}/organizations, filters role=owner and role=admin: few of many
create index organization_list_member_leading on organization_list_member (user_id, role, joined_at, organization_id)
    where role <> 'member';

-- The same with sort organizationName
create index organization_list_member_leading_name
    on organization_list_member (user_id, role, organization_name_key, organization_id) where role <> 'member';

-- GET /v1/users/{id}/organizations, filter active=false: few of many
create index organization_list_member_inactive on organization_list_member (user_id, joined_at, organization_id)
    where not organization_active;

-- The same with sort organizationName
create index organization_list_member_inactive_name
    on organization_list_member (user_id, organization_name_key, organization_id) where not organization_active;

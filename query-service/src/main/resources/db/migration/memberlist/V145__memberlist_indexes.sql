-- One collation for filter and sort, so that one index serves both together.
alter table member_list_item alter role type text collate "C";

-- GET /v1/organizations/{id}/members, filters role=owner and role=admin with sort name
create index member_list_item_leading_name on member_list_item (organization_id, role, name_key, id)
    where role <> 'member';

-- GET /v1/organizations/{id}/members, filters role=owner and role=admin with sort email
create index member_list_item_leading_email on member_list_item (organization_id, role, email_key, id)
    where role <> 'member';

-- GET /v1/organizations/{id}/members, filter active=false with sort name
create index member_list_item_inactive_name on member_list_item (organization_id, name_key, id) where not user_active;

-- GET /v1/organizations/{id}/members, filter active=false with sort email
create index member_list_item_inactive_email on member_list_item (organization_id, email_key, id)
    where not user_active;

-- GET /v1/organizations/{id}/members, filter active=false with sort role
create index member_list_item_inactive_role on member_list_item (organization_id, role, id) where not user_active;

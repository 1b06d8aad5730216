-- GET /v1/organizations/{id}/members, sort joinedAt
create index member_list_item_joined on member_list_item (organization_id, joined_at, id);

-- GET /v1/organizations/{id}/members, sort name; q of two characters
create index member_list_item_name on member_list_item (organization_id, name_key, id);

-- GET /v1/organizations/{id}/members, sort email; q of two characters
create index member_list_item_email on member_list_item (organization_id, email_key, id);

-- GET /v1/organizations/{id}/members, sort role
create index member_list_item_role on member_list_item (organization_id, role collate "C", id);

-- GET /v1/organizations/{id}/members, filters role=owner and role=admin: few of many
create index member_list_item_leading on member_list_item (organization_id, role, joined_at, id)
    where role <> 'member';

-- GET /v1/organizations/{id}/members, filter active=false: few of many
create index member_list_item_inactive on member_list_item (organization_id, joined_at, id) where not user_active;

-- GET /v1/organizations/{id}/members, q of three characters and more
create index member_list_item_search on member_list_item using gin (organization_id, search gin_trgm_ops);

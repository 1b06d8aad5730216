-- GET /v1/organizations, sort createdAt
create index organization_list_item_created on organization_list_item (created_at, id);

-- GET /v1/organizations, sort name; q of two characters
create index organization_list_item_name on organization_list_item (name_key, id);

-- GET /v1/organizations, sort memberCount
create index organization_list_item_members on organization_list_item (member_count, id);

-- GET /v1/organizations, filter slug; q of two characters
create index organization_list_item_slug on organization_list_item (slug collate "C");

-- GET /v1/organizations, filter ownerId
create index organization_list_item_owner on organization_list_item (owner_id, created_at, id);

-- GET /v1/organizations, filter active=false: few of many
create index organization_list_item_inactive on organization_list_item (created_at, id) where not active;

-- GET /v1/organizations, q of three characters and more
create index organization_list_item_search on organization_list_item using gin (search gin_trgm_ops);

-- GET /v1/users/{id}/organizations, sort joinedAt
create index organization_list_member_joined on organization_list_member (user_id, joined_at, organization_id);

-- GET /v1/users/{id}/organizations, sort organizationName
create index organization_list_member_name
    on organization_list_member (user_id, organization_name_key, organization_id);

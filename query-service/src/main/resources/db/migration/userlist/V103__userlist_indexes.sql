-- GET /v1/users, sort createdAt
create index user_list_item_created on user_list_item (created_at, id);

-- GET /v1/users, sort name; q of two characters
create index user_list_item_name on user_list_item (name_key, id);

-- GET /v1/users, sort email; filter email; q of two characters
create index user_list_item_email on user_list_item (email_key, id);

-- GET /v1/users, q of three characters and more
create index user_list_item_search on user_list_item using gin (search gin_trgm_ops);

-- GET /v1/users, filter active=false: few of many
create index user_list_item_inactive on user_list_item (created_at, id) where not active;

-- GET /v1/users, filters role=admin and role=moderator: few of many
create index user_list_item_role on user_list_item (role, created_at, id) where role <> 'user';

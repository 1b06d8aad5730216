-- GET /v1/users, filter active=false with sort name
create index user_list_item_inactive_name on user_list_item (name_key, id) where not active;

-- GET /v1/users, filter active=false with sort email
create index user_list_item_inactive_email on user_list_item (email_key, id) where not active;

-- GET /v1/users, filters role=admin and role=moderator with sort name
create index user_list_item_role_name on user_list_item (role, name_key, id) where role <> 'user';

-- GET /v1/users, filters role=admin and role=moderator with sort email
create index user_list_item_role_email on user_list_item (role, email_key, id) where role <> 'user';

-- The primary key serves GET /v1/users/{id}/notifications with status=all and status=read.

-- GET /v1/users/{id}/notifications, filter status=unread
create index notification_unread on notification (user_id, id) where read_at is null;

-- GET /v1/users/{id}/notifications, filter organizationId
create index notification_organization on notification (user_id, organization_id, id);

-- GET /v1/users/{id}/notifications, filter kind; GET /v1/users/{id}/notifications/counts, from the index alone
create index notification_kind on notification (user_id, kind, id) include (read_at);

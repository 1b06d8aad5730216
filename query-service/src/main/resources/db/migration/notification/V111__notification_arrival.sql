-- In which order notifications came here, whatever their ids: projection transactions come one at a time, so it is the
-- order of their commits. Not a part of what a rebuild yields again.
alter table notification add column arrival bigint generated always as identity;

-- GET /v1/users/{id}/notifications/stream: what has come since
create index notification_arrival on notification (user_id, arrival);

-- The last change of each inbox that has ever changed, numbered by transaction: new notifications, marks, settings.
create table notification_change (
    user_id uuid primary key,
    change  bigint not null
);

create sequence notification_change_number;

-- Which inboxes have changed since
create index notification_change_order on notification_change (change);

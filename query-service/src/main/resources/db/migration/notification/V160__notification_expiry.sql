-- Serves the purge of what was read long ago: the oldest first.
create index notification_read_oldest on notification (read_at) where read_at is not null;

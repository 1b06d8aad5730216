-- Which log the offset is of: a topic that was lost and made anew has the same name, and offsets that mean something else.
-- Of those begun before, the next reader says which it is.
alter table consumed add column topic_id uuid;

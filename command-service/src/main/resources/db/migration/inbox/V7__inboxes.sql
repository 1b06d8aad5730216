-- How far each user has read; made by the first mark. Kept after the user's end, whose id stays used.
create table inboxes (
    id           uuid primary key,
    read_through uuid,
    version      bigint not null check (version > 0)
);

-- Which organizations have ended: what the events of another topic may still say of them is shown no more.
alter table directory_organization add column ended boolean not null default false;

create table directory_project (
    id   uuid primary key,
    name text not null
);

-- One row for each event about an organization and what belongs to it. The primary key serves
-- GET /v1/organizations/{id}/activity.
create table activity (
    organization_id uuid not null,
    -- The event's.
    id              uuid not null,
    type            text not null,
    actor_id        uuid,
    subject_type    text not null,
    subject_id      uuid not null,
    created_at      timestamptz not null,
    primary key (organization_id, id)
);

-- GET /v1/organizations/{id}/activity, filter type
create index activity_type on activity (organization_id, type, id);

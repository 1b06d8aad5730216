-- The facts that are committed and not yet on Kafka. The relay finds rows by their being here, oldest first, and deletes
-- what Kafka has acknowledged.
create table outbox (
    -- Drawn while the aggregate's row is locked. "cache 1" keeps sessions from drawing ahead of each other.
    position          bigint generated always as identity (cache 1) primary key,
    id                uuid not null,
    topic             text not null,
    aggregate_type    text not null,
    aggregate_id      uuid not null,
    aggregate_version bigint not null,
    partition_key     uuid not null,
    type              text not null,
    time              timestamptz not null,
    correlation_id    text,
    causation_id      uuid,
    actor_id          uuid,
    traceparent       text,
    payload           bytea not null,
    -- Exactly one fact for each version.
    constraint outbox_version_once unique (aggregate_type, aggregate_id, aggregate_version)
);

-- The table is emptied as fast as it fills: what matters is not the share of dead rows but that they go soon.
alter table outbox set (
    autovacuum_vacuum_scale_factor = 0,
    autovacuum_vacuum_threshold = 10000,
    autovacuum_vacuum_insert_threshold = -1,
    autovacuum_vacuum_cost_delay = 0
);

-- One row, locked by every batch: one projection transaction at a time, over all instances.
create table projection_turn (
    id boolean primary key default true check (id)
);
insert into projection_turn default values;

-- The newest version of each aggregate that the read tables contain; deleted aggregates stay.
create table applied (
    aggregate_type text not null,
    aggregate_id   uuid not null,
    version        bigint not null,
    primary key (aggregate_type, aggregate_id)
);

-- Where each partition goes on; written in the transaction that writes the rows.
create table consumed (
    topic       text not null,
    partition   int not null,
    next_offset bigint not null,
    primary key (topic, partition)
);

-- Records that could not be applied, as they were.
create table parked (
    id             uuid primary key,
    aggregate_type text,
    aggregate_id   uuid,
    topic          text not null,
    partition      int not null,
    "offset"       bigint not null,
    record_key     bytea,
    headers        jsonb not null,
    value          bytea,
    error          text not null,
    parked_at      timestamptz not null default clock_timestamp(),
    unique (topic, partition, "offset")
);

-- Who publishes. Leadership saves work and is not needed for correctness: two relays at once only repeat.
create table relay_lease (
    name   text primary key,
    holder uuid not null,
    -- On the database's clock.
    until  timestamptz not null
);

-- Aggregates whose facts wait, because Kafka refused one of them for its own sake.
create table relay_parked (
    aggregate_type text,
    aggregate_id   uuid,
    position       bigint not null,
    topic          text not null,
    error          text not null,
    parked_at      timestamptz not null default clock_timestamp(),
    primary key (aggregate_type, aggregate_id)
);

-- How many partitions each topic had when the first event was keyed for it: another number would tear orders apart.
create table topics (
    name       text primary key,
    partitions int not null check (partitions > 0)
);

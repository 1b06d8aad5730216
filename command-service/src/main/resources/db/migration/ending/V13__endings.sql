-- Ends that are decided and not finished, because there are more children than one transaction ends.
create table endings (
    -- Of the last fact, which the children's name as their cause; with its time and origin.
    fact_id        uuid primary key,
    aggregate_type text not null,
    aggregate_id   uuid not null,
    time           timestamptz not null,
    correlation_id text,
    actor_id       uuid,
    traceparent    text
);

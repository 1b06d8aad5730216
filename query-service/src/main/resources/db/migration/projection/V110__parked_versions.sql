-- Who waits for a version learns that it, or one before it, is parked. Headers may be anything: no number, no version.
alter table parked add column aggregate_version bigint generated always as (
    case when headers ->> 'ce_aggregateversion' ~ '^[0-9]{1,18}$' then (headers ->> 'ce_aggregateversion')::bigint end
) stored;

create index parked_aggregate on parked (aggregate_type, aggregate_id, aggregate_version);

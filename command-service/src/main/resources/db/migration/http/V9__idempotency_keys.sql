-- What requests with an Idempotency-Key were answered: written in the transaction of their effect.
create table idempotency_keys (
    -- The actor, or the nil UUID for anonymous callers: keys of one caller mean nothing to another.
    caller      uuid not null,
    key         text not null,
    -- Of method, path, precondition and body.
    fingerprint bytea not null,
    status      int not null,
    body        bytea not null,
    version     bigint,
    location    text,
    token       text,
    changed     boolean not null,
    kept_at     timestamptz not null default clock_timestamp(),
    primary key (caller, key)
);

-- Serves the purge: the oldest first.
create index idempotency_keys_oldest on idempotency_keys (kept_at);

-- Rows leave as fast as they come, a day later: what is dead goes in small, frequent rounds.
alter table idempotency_keys set (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_cost_delay = 0);

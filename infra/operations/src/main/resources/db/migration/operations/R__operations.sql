-- The tables of the operations, in both services. Repeatable, and run again whenever it changes: each statement holds for
-- databases that have the tables and for those that don't. In the schema public, whichever schema is migrated.

-- What operators did.
create table if not exists public.audit (
    id      uuid primary key,
    at      timestamptz not null default clock_timestamp(),
    actor   uuid,
    action  text not null,
    subject text not null,
    detail  text
);

-- Serves the purge: the oldest first.
create index if not exists audit_oldest on public.audit (at);

-- Housekeeping, when it is due again and when it was last done, on the database's clock.
create table if not exists public.chore (
    name    text primary key,
    due     timestamptz not null default clock_timestamp(),
    done_at timestamptz
);

-- Long works that operators asked for, each done by one instance at a time: the one that holds it, until the database's clock
-- says that it has gone silent.
create table if not exists public.job (
    id          uuid primary key,
    kind        text not null,
    state       text not null default 'running' check (state in ('running', 'done', 'failed')),
    -- What was asked for, and how far the work is, in the words of its kind.
    request     text,
    position    text,
    progress    double precision not null default 0 check (progress between 0 and 1),
    error       text,
    holder      uuid,
    until       timestamptz,
    started_at  timestamptz not null default clock_timestamp(),
    finished_at timestamptz
);

-- What is not finished: looked for all the time.
create index if not exists job_running on public.job (kind, started_at) where state = 'running';

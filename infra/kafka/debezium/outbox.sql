-- For those who let Debezium carry the outbox instead of the relay: once, as the owner of the table, while the outbox is empty.

-- What the events' headers say and the table does not yet say in their words.
alter table outbox
    add column ce_specversion text not null default '1.0',
    add column ce_subject     text,
    add column ce_time        text;

create function outbox_say() returns trigger language plpgsql as $$
begin
    new.ce_subject := new.aggregate_type || '/' || new.aggregate_id;
    new.ce_time := to_char(new.time at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"');
    return new;
end $$;

create trigger outbox_say before insert on outbox for each row execute function outbox_say();

-- A fact leaves the table in the transaction that brought it: the write-ahead log keeps it for Debezium, and the relay, which
-- runs on, never finds anything.
create function outbox_leave() returns trigger language plpgsql as $$
begin
    delete from outbox where position = new.position;
    return null;
end $$;

create trigger outbox_leave after insert on outbox for each row execute function outbox_leave();

create table notification (
    user_id         uuid not null,
    id              uuid not null,
    organization_id uuid not null,
    kind            text not null,
    actor_id        uuid,
    subject_type    text not null,
    subject_id      uuid not null,
    -- The member's, where the kind is about a role.
    role            text,
    created_at      timestamptz not null,
    read_at         timestamptz,
    primary key (user_id, id)
);

-- The members of an organization, as far as its partition has been read: who is told of what concerns them all.
create table notification_member (
    organization_id uuid not null,
    user_id         uuid not null,
    membership_id   uuid not null unique,
    primary key (organization_id, user_id)
);

create table notification_settings (
    user_id uuid primary key,
    muted   text[] not null
);

-- What was marked, known or not; without a time: marked unread.
create table notification_mark (
    user_id         uuid not null,
    notification_id uuid not null,
    read_at         timestamptz,
    primary key (user_id, notification_id)
);

-- Each raise of the line up to which a user has read.
create table read_through (
    user_id uuid not null,
    up_to   uuid not null,
    at      timestamptz not null,
    primary key (user_id, up_to)
);

-- A UUIDv7 that is the same at each redelivery: the time of the event to the microsecond (48 bits of milliseconds, then
-- the rest in rand_a), and a hash of event and recipient.
create function notification_id(at timestamptz, event uuid, recipient uuid) returns uuid
    language sql immutable parallel safe
    return (
        select (lpad(to_hex(micros / 1000), 12, '0')
                || '7' || lpad(to_hex(micros % 1000 * 4), 3, '0')
                || encode(set_byte(hash, 0, get_byte(hash, 0) & 63 | 128), 'hex'))::uuid
        from (select (extract(epoch from at at time zone 'UTC') * 1000000)::bigint as micros,
                     substr(sha256(uuid_send(event) || uuid_send(recipient)), 1, 8) as hash) parts
    );

-- When a notification was read, by the marks alone and whether it has arrived or not: the word of its own mark, else the
-- first time that the line was raised above it. Null: unread.
create function notification_read_at(recipient uuid, notification uuid) returns timestamptz
    language sql stable parallel safe
    return case
        when exists (select from notification_mark m
                     where m.user_id = recipient and m.notification_id = notification)
            then (select m.read_at from notification_mark m
                  where m.user_id = recipient and m.notification_id = notification)
        else (select r.at from read_through r
              where r.user_id = recipient and r.up_to >= notification order by r.up_to limit 1)
    end;

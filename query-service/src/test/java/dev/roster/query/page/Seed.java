package dev.roster.query.page;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lays rows in the read tables as the projections would. */
public final class Seed {

    private static final Instant BEGINNING = Instant.parse("2026-03-01T00:00:00Z");

    private final JdbcClient jdbc;
    private final RandomGenerator ids;

    Seed(JdbcClient jdbc) {
        this(jdbc, new SecureRandom());
    }

    /** @param ids where the ids of rows come from */
    Seed(JdbcClient jdbc, RandomGenerator ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    /** The id of a row that is to be laid. */
    UUID id() {
        return new UUID(ids.nextLong(), ids.nextLong());
    }

    /** Times that differ by single microseconds. */
    public static Instant time(int key) {
        return BEGINNING.plus(key, ChronoUnit.MICROS);
    }

    public void run(String sql, @Nullable Object... values) {
        var statement = jdbc.sql(sql);
        for (var value : values) {
            statement = statement.param(value instanceof Instant time ? time.atOffset(ZoneOffset.UTC) : value);
        }
        statement.update();
    }

    public void clear() {
        run("""
                truncate user_list_item, directory_user, directory_organization, organization_list_item,
                    organization_list_member, member_list_item, notification, notification_settings""");
    }

    public UUID user(int key, String name, String email) {
        return user(id(), key, name, email, "user", true);
    }

    public UUID user(UUID id, int key, String name, String email, String role, boolean active) {
        run("""
                insert into user_list_item (id, name, email, email_key, role, active, created_at, updated_at, version)
                values (?, ?, ?, ?, ?, ?, ?, ?, 1)
                """, id, name, email, email.toLowerCase(Locale.ROOT), role, active, time(key), time(key));
        run(
                "insert into directory_user (id, name, email, email_key, active) values (?, ?, ?, ?, ?)",
                id,
                name,
                email,
                email.toLowerCase(Locale.ROOT),
                active);
        return id;
    }

    public UUID organization(int key, String name, String slug, UUID owner, boolean active, int members) {
        var id = id();
        run("""
                insert into organization_list_item
                    (id, name, slug, owner_id, active, member_count, created_at, updated_at, version)
                values (?, ?, ?, ?, ?, ?, ?, ?, 3)
                """, id, name, slug, owner, active, members, time(key), time(key));
        run("insert into directory_organization (id, name) values (?, ?)", id, name);
        return id;
    }

    /** In the list of the user's organizations. */
    public void joined(UUID user, UUID organization, int key, String role, String organizationName) {
        run("""
                insert into organization_list_member
                    (membership_id, organization_id, user_id, role, joined_at, organization_name, organization_active)
                select ?, o.id, ?, ?, ?, ?, o.active from organization_list_item o where o.id = ?
                """, id(), user, role, time(key), organizationName, organization);
    }

    /** In the list of the organization's members; without a name, the user is not known yet. */
    public UUID member(
            UUID organization, UUID user, int key, String role, @Nullable String name, @Nullable String email) {
        var id = id();
        run(
                """
                insert into member_list_item (id, organization_id, user_id, role, joined_at, updated_at, version,
                    user_name, user_email, user_active, email_key)
                values (?, ?, ?, ?, ?, ?, 2, ?, ?, ?::boolean, ?)
                """,
                id,
                organization,
                user,
                role,
                time(key),
                time(key),
                name,
                email,
                name == null ? null : true,
                email == null ? "" : email.toLowerCase(Locale.ROOT));
        return id;
    }

    public UUID notification(UUID user, UUID organization, String kind, @Nullable UUID actor, boolean read) {
        var id = id();
        run(
                """
                insert into notification (user_id, id, organization_id, kind, actor_id, subject_type, subject_id,
                    role, created_at, read_at)
                values (?, ?, ?, ?, ?::uuid, ?, ?, ?, ?, ?::timestamptz)
                """,
                user,
                id,
                organization,
                kind,
                actor,
                "organization",
                organization,
                "admin",
                time(1),
                read ? time(2) : null);
        return id;
    }
}

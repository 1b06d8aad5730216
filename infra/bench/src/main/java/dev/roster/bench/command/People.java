package dev.roster.bench.command;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Users whom nothing has happened to since they were created, and organizations that they can join. */
final class People {

    private static final int ORGANIZATIONS = 100;
    private static final long USER = 0x1000_0000_0000_7000L;
    private static final long ORGANIZATION = 0x2000_0000_0000_7000L;

    private static final String USERS = """
            insert into users (id, name, email, email_key, role, active, created_at, updated_at, version)
            select uuid, 'Quincy Adams', uuid || '@example.net', uuid || '@example.net', 'user', true, now(), now(), 1
            from generate_series(1, ?) as number,
                 lateral (select ('10000000-0000-7000-8000-' || lpad(to_hex(number), 12, '0'))::uuid) as made (uuid)
            """;
    private static final String SETTINGS = """
            insert into settings (id, locale, timezone, muted, version)
            select id, 'en', 'UTC', '{}', 1 from users where email like '%@example.net'
            """;
    private static final String OWNED = """
            insert into organizations (id, name, slug, owner_id, active, created_at, updated_at, version)
            select ('20000000-0000-7000-8000-' || lpad(to_hex(number), 12, '0'))::uuid,
                   'Adams ' || number, 'adams-' || number,
                   ('10000000-0000-7000-8000-' || lpad(to_hex(number), 12, '0'))::uuid, true, now(), now(), 1
            from generate_series(1, ?) as number
            """;
    private static final String OWNERS = """
            insert into memberships (id, organization_id, user_id, role, created_at, updated_at, version)
            select gen_random_uuid(), id, owner_id, 'owner', now(), now(), 1 from organizations
            """;

    private final int size;
    private final AtomicInteger taken = new AtomicInteger(ORGANIZATIONS);

    private People(int size) {
        this.size = size;
    }

    /** The first of them own the organizations. */
    static People lay(Connection connection, int size) throws SQLException {
        lay(connection, USERS, size);
        try (var statement = connection.createStatement()) {
            statement.executeUpdate(SETTINGS);
            lay(connection, OWNED, ORGANIZATIONS);
            statement.executeUpdate(OWNERS);
            statement.execute("analyze");
        }
        return of(size);
    }

    /** Those that were laid. */
    static People of(int size) {
        return new People(size);
    }

    private static void lay(Connection connection, String sql, int rows) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setInt(1, rows);
            statement.executeUpdate();
        }
    }

    /** One who was not taken before. */
    String next() {
        var number = taken.incrementAndGet();
        if (number > size) throw new IllegalStateException("more people are needed: -Dbench.commands.people=");
        return id(USER, number);
    }

    /** In turn: whoever adds members waits for those who add to the same organization. */
    String organization() {
        return id(ORGANIZATION, 1 + taken.get() % ORGANIZATIONS);
    }

    private static String id(long high, int number) {
        return new UUID(high, 0x8000_0000_0000_0000L | number).toString();
    }
}

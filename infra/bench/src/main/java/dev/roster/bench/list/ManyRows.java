package dev.roster.bench.list;

import dev.roster.bench.measure.Progress;
import dev.roster.bench.rig.Postgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Very many users, all of them members of one organization, laid straight into the read tables. */
final class ManyRows {

    static final String ORGANIZATION = "20000000-0000-7000-8000-000000000001";
    static final List<String> FIRST_NAMES = List.of(
            "Ada",
            "Bertrand",
            "Chidi",
            "Dolores",
            "Edsger",
            "Fatima",
            "Grace",
            "Haruki",
            "Ingrid",
            "Jorge",
            "Katalin",
            "Leopold",
            "Margaret",
            "Nikola",
            "Olympia",
            "Quincy");
    static final List<String> LAST_NAMES = List.of(
            "Adams",
            "Bergström",
            "Castellano",
            "Dijkstra",
            "Esposito",
            "Fernandez",
            "Goldberg",
            "Hopper",
            "Ivanova",
            "Johansson",
            "Kowalski",
            "Lovelace",
            "Murakami",
            "Nakamura",
            "Oyelaran",
            "Petrov",
            "Quispe",
            "Rasmussen",
            "Schneider",
            "Tereshkova",
            "Underwood",
            "Vasquez",
            "Whitehead",
            "Yamamoto",
            "Zimmermann");

    /** Ids and times rise together, as they do where they are made by a service. */
    private static final String USERS = """
            insert into user_list_item
                (id, name, email, email_key, role, active, avatar_url, created_at, updated_at, version)
            select ('10000000-0000-7000-8000-' || lpad(to_hex(number), 12, '0'))::uuid,
                   first || ' ' || last, email, lower(email),
                   case when number % 1000 = 0 then 'admin' else 'user' end, number % 100 <> 1,
                   'https://pictures.example.com/people/' || number || '/portrait.jpg', at, at, 1
            from generate_series(1, ?) as number,
                 lateral (select (?::text[])[1 + (hashint8(number) & 15)], (?::text[])[1 + abs(hashint8(-number) % 25)],
                                 timestamptz '2026-01-01 00:00:00Z' + number / 4 * interval '1 second')
                     as person (first, last, at),
                 lateral (select first || '.' || last || '.' || number || '@example.com') as mail (email)
            """;

    private static final String MEMBERS = """
            insert into member_list_item
                (id, organization_id, user_id, role, joined_at, updated_at, version,
                 user_name, user_email, user_avatar_url, user_active, email_key)
            select overlay(id::text placing '3' from 1)::uuid, '%s', id,
                   case role when 'user' then 'member' else 'admin' end, created_at, updated_at, 1,
                   name, email, avatar_url, active, email_key
            from user_list_item
            """.formatted(ORGANIZATION);

    private static final String TENANT = """
            insert into organization_list_item
                (id, name, slug, owner_id, active, member_count, created_at, updated_at, version)
            select '%s', 'Everybody', 'everybody', min(id::text)::uuid, true, count(*), min(created_at), min(created_at), 1
            from user_list_item
            """.formatted(ORGANIZATION);

    /** All but those of primary keys and the like. */
    private static final String INDEXES = """
            select indexname, indexdef from pg_indexes
            where schemaname = 'live' and tablename in ('user_list_item', 'member_list_item')
              and not exists (select from pg_constraint where conname = indexname)
            """;

    private record Index(String name, String definition) {}

    private ManyRows() {}

    /** With indexes that are made when all rows are there: a fraction of the time. */
    static void lay(Postgres postgres, int count) throws SQLException {
        Progress.say("laying %,d users and as many members".formatted(count));
        try (var connection = postgres.connect(Postgres.QUERY)) {
            var indexes = indexes(connection);
            for (var index : indexes) execute(connection, "drop index " + index.name);
            layUsers(connection, count);
            execute(connection, MEMBERS);
            execute(connection, TENANT);
            execute(connection, "set maintenance_work_mem = '512MB'");
            for (var index : indexes) execute(connection, index.definition);
            execute(connection, "vacuum analyze");
        }
    }

    private static void layUsers(Connection connection, int count) throws SQLException {
        try (var statement = connection.prepareStatement(USERS)) {
            statement.setInt(1, count);
            statement.setArray(2, connection.createArrayOf("text", FIRST_NAMES.toArray()));
            statement.setArray(3, connection.createArrayOf("text", LAST_NAMES.toArray()));
            statement.executeUpdate();
        }
    }

    private static List<Index> indexes(Connection connection) throws SQLException {
        var indexes = new ArrayList<Index>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(INDEXES)) {
            while (rows.next()) indexes.add(new Index(rows.getString(1), rows.getString(2)));
        }
        return indexes;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

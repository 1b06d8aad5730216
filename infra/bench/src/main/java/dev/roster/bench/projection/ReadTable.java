package dev.roster.bench.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A read table as the database describes it, and its copy in another schema. */
record ReadTable(String name, List<Column> columns) {

    /** One that is written. */
    private record Column(String name, String type, boolean key) {}

    private static final String COLUMNS = """
            select quote_ident(attname), format_type(atttypid, atttypmod), coalesce(attnum = any (indkey), false)
            from pg_attribute left join pg_index on indrelid = attrelid and indisprimary
            where attrelid = ?::regclass and attnum > 0 and not attisdropped and attgenerated = '' and attidentity = ''
            order by attnum""";

    /** What a table is set to, such as how full its pages are made, is not copied with its form. */
    private static final String SETTINGS = """
            select array_to_string(reloptions, ', ') from pg_class where oid = ?::regclass""";

    static ReadTable describe(Connection connection, String name) throws SQLException {
        var columns = new ArrayList<Column>();
        try (var statement = connection.prepareStatement(COLUMNS)) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) columns.add(new Column(rows.getString(1), rows.getString(2), rows.getBoolean(3)));
            }
        }
        return new ReadTable(name, columns);
    }

    /** An empty table with the same indexes. */
    void copy(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var settings = connection.prepareStatement(SETTINGS)) {
            statement.execute("create table if not exists bench.%s (like %s including all)".formatted(name, name));
            settings.setString(1, name);
            try (var row = settings.executeQuery()) {
                if (row.next() && row.getString(1) != null)
                    statement.execute("alter table bench.%s set (%s)".formatted(name, row.getString(1)));
            }
        }
    }

    List<String> types() {
        return columns.stream().map(Column::type).toList();
    }

    /** All rows that were written by transactions from this one on. */
    String selectSince(long transaction) {
        var texts = columns.stream().map(column -> column.name + "::text").collect(Collectors.joining(", "));
        return "select %s from %s where xmin::text::bigint >= %d order by %s"
                .formatted(texts, name, transaction, keys());
    }

    /** Arrays of all columns in, rows of the copy out. */
    String upsert() {
        var names = columns.stream().map(Column::name).collect(Collectors.joining(", "));
        var arrays = columns.stream().map(column -> "?::" + column.type + "[]").collect(Collectors.joining(", "));
        var changes = columns.stream()
                .filter(column -> !column.key)
                .map(column -> column.name + " = excluded." + column.name)
                .collect(Collectors.joining(", "));
        return "insert into bench.%s (%s) select * from unnest(%s) on conflict (%s) do update set %s"
                .formatted(name, names, arrays, keys(), changes);
    }

    private String keys() {
        return columns.stream().filter(Column::key).map(Column::name).collect(Collectors.joining(", "));
    }
}

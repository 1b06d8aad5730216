package dev.roster.query.page;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows that a request asks for: the statements of one page. */
final class Rows {

    /**
     * So many of the next rows are looked through before all that fit a search are gathered and put in order: to look through rows
     * that lie side by side takes about a microsecond for each, to gather one from anywhere tens of times as much.
     */
    private static final int[] LOOKS = {2_000, 10_000, 50_000};

    /** No look goes further. */
    private static final int FURTHEST = LOOKS[LOOKS.length - 1];

    private final JdbcClient jdbc;
    private final PageRequest request;
    private final Query query;
    private final Keyset keyset;

    Rows(JdbcClient jdbc, PageRequest request) {
        this.jdbc = jdbc;
        this.request = request;
        this.query = request.query();
        this.keyset = query.keyset();
    }

    /**
     * What was read from a place on.
     *
     * @param rows one more than the page has, if there is one, in the cursor's direction
     * @param behind whether there are rows in the other direction, or were when the cursor was given; not known, and false, when
     *     there are none in this one
     */
    record Fetched(List<Row> rows, boolean behind) {}

    Fetched fetch(@Nullable Cursor cursor, int offset) {
        if (query.isSearch() && query.isInOrderOfArrival()) {
            var fetched = look(cursor, offset);
            if (fetched != null) return fetched;
        }
        return fetch(query.listing().from(), where(query, cursor), cursor, offset);
    }

    /** A page that the next rows fill. Nothing as soon as it is to be expected that they will not, by how many have fitted so far. */
    private @Nullable Fetched look(@Nullable Cursor cursor, int offset) {
        for (var next : LOOKS) {
            var fetched = fetchAmong(next, cursor, offset);
            var found = fetched.rows().size();
            if (found > request.limit()) return fetched;
            if ((offset + found) * FURTHEST < (offset + request.limit()) * next) return null;
        }
        return null;
    }

    private Fetched fetchAmong(int next, @Nullable Cursor cursor, int offset) {
        var from = query.listing().from();
        var rows = "(select * from %s where %s order by %s limit %d) %s"
                .formatted(from, where(query.unfiltered(), cursor), orderBy(cursor), next, alias(from));
        return fetch(rows, query.filter(), cursor, offset);
    }

    private Fetched fetch(String from, String where, @Nullable Cursor cursor, int offset) {
        var sql = """
                select %s
                from %s
                where %s
                order by %s
                limit %s
                """.formatted(selected(cursor), from, where, orderBy(cursor), limit(offset));
        var statement = jdbc.sql(sql)
                .params(query.parameters())
                .param("limit", request.limit() + 1)
                .param("offset", offset);
        if (cursor == null) return statement.query(this::read);
        return statement
                .params(keyset.parameters(cursor))
                .params(keyset.parameters(cursor.rest()))
                .query(this::read);
    }

    /**
     * PostgreSQL plans a statement for all values of its parameters together if it knows how many rows are asked for. The values of
     * filters and searches decide on the best plan, so where there are any, it is not told: each is planned by itself.
     */
    private String limit(int offset) {
        var isPlannedOnce = query.conditions().isEmpty() && offset == 0;
        return isPlannedOnce ? Integer.toString(request.limit() + 1) : ":limit offset :offset";
    }

    private String where(Query rows, @Nullable Cursor cursor) {
        return cursor == null ? rows.where() : rows.where() + " and " + keyset.from(cursor);
    }

    private String orderBy(@Nullable Cursor cursor) {
        return keyset.orderBy(cursor != null && cursor.backward());
    }

    private static String alias(String from) {
        return from.substring(from.lastIndexOf(' ') + 1);
    }

    /** Whether there is any row from the cursor on. */
    boolean any(Cursor cursor) {
        return jdbc.sql("select " + first(cursor))
                .params(query.parameters())
                .params(keyset.parameters(cursor))
                .query(Boolean.class)
                .single();
    }

    /** Whether there is any, in SQL: in the cursor's order, since {@code exists} would not keep to the index. */
    private String first(Cursor cursor) {
        return "coalesce((select true from %s where %s and %s order by %s limit 1), false)"
                .formatted(
                        query.listing().from(),
                        query.ofParent(),
                        keyset.from(cursor),
                        keyset.orderBy(cursor.backward()));
    }

    @Nullable
    Total total() {
        return switch (request.total()) {
            case NONE -> null;
            case CAPPED -> Total.capped(count(" limit " + Total.CAP));
            case EXACT -> Total.exactly(count(""));
        };
    }

    private long count(String limit) {
        var sql = "select count(*) from (select from %s where %s%s) counted"
                .formatted(query.listing().from(), query.where(), limit);
        return jdbc.sql(sql).params(query.parameters()).query(Long.class).single();
    }

    /** The id and the key first, for the cursors, and whether there are rows behind; then what is shown. */
    private String selected(@Nullable Cursor cursor) {
        return String.join(
                ", ",
                query.listing().id(),
                query.order().sort().key(),
                behind(cursor),
                Column.selected(request.columns()));
    }

    /** A row that has been shown is not looked for again. */
    private String behind(@Nullable Cursor cursor) {
        if (cursor == null) return "false";
        return cursor.followsARow() ? "true" : first(cursor.rest());
    }

    private Fetched read(ResultSet row) throws SQLException {
        var rows = new ArrayList<Row>();
        var behind = false;
        while (row.next()) {
            var key = String.valueOf(query.order().sort().type().read(row, 2));
            rows.add(new Row(Column.members(request.columns(), row, 4), key, row.getObject(1, UUID.class)));
            behind = row.getBoolean(3);
        }
        return new Fetched(rows, behind);
    }
}

package dev.roster.query.page;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows that a request asks for: the statements of one page. */
final class Rows {

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

    /** One row more than the page has, if there is one, in the cursor's direction. */
    List<Row> fetch(@Nullable Cursor cursor, int offset) {
        return select(selected(), cursor)
                .param("limit", request.limit() + 1)
                .param("offset", offset)
                .query((row, _) -> read(row))
                .list();
    }

    /** Whether there is any row from the cursor on; in its order, since {@code exists} would not keep to the index. */
    boolean any(Cursor cursor) {
        return select("1", cursor)
                .param("limit", 1)
                .param("offset", 0)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    private JdbcClient.StatementSpec select(String expressions, @Nullable Cursor cursor) {
        var backward = cursor != null && cursor.backward();
        var where = cursor == null ? query.where() : query.where() + " and " + keyset.from(cursor);
        var sql = """
                select %s
                from %s
                where %s
                order by %s
                limit :limit offset :offset
                """.formatted(expressions, query.listing().from(), where, keyset.orderBy(backward));
        var statement = jdbc.sql(sql).params(query.parameters());
        return cursor == null ? statement : statement.params(keyset.parameters(cursor));
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

    /** The id and the key first, for the cursors; then what is shown. */
    private String selected() {
        return String.join(", ", query.listing().id(), query.order().sort().key(), Column.selected(request.columns()));
    }

    private Row read(ResultSet row) throws SQLException {
        var key = String.valueOf(query.order().sort().type().read(row, 2));
        return new Row(Column.members(request.columns(), row, 3), key, row.getObject(1, UUID.class));
    }
}

package dev.roster.bench.projection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * The same rows written into copies of the same tables: 1,000 of each table in one transaction, with an offset, by one
 * statement for each table.
 */
final class BareUpserts {

    private static final String ADVANCE = "update bench.consumed set next_offset = next_offset + 1";

    private final Connection connection;

    BareUpserts(Connection connection) throws SQLException {
        this.connection = connection;
        try (var statement = connection.createStatement()) {
            statement.execute("create schema bench");
        }
        ReadTable.describe(connection, "consumed").copy(connection);
        try (var statement = connection.createStatement()) {
            statement.execute("insert into bench.consumed values ('bench', 0, 0)");
        }
    }

    /** Answers how long it took, in seconds. */
    double write(List<WrittenRows> all) throws SQLException {
        for (var rows : all) rows.table().copy(connection);
        connection.setAutoCommit(false);
        try {
            var statements = new ArrayList<PreparedStatement>();
            for (var rows : all)
                statements.add(connection.prepareStatement(rows.table().upsert()));
            var start = System.nanoTime();
            var chunks =
                    all.stream().mapToInt(rows -> rows.chunks().size()).max().orElse(0);
            for (var chunk = 0; chunk < chunks; chunk++) write(all, statements, chunk);
            return (System.nanoTime() - start) / 1e9;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private void write(List<WrittenRows> all, List<PreparedStatement> statements, int chunk) throws SQLException {
        for (var i = 0; i < all.size(); i++) {
            if (chunk >= all.get(i).chunks().size()) continue;
            var arrays = all.get(i).chunks().get(chunk);
            for (var column = 0; column < arrays.size(); column++) {
                statements.get(i).setArray(column + 1, arrays.get(column));
            }
            statements.get(i).executeUpdate();
        }
        try (var advance = connection.prepareStatement(ADVANCE)) {
            advance.executeUpdate();
        }
        connection.commit();
    }
}

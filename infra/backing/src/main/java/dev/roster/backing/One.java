package dev.roster.backing;

import java.sql.Connection;
import java.sql.SQLException;

/** Statements that answer one value. */
final class One {

    private One() {}

    static String ask(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            if (!rows.next()) throw new SQLException("no row: " + sql);
            return String.valueOf(rows.getString(1));
        }
    }
}

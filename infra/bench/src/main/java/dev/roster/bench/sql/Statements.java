package dev.roster.bench.sql;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Prepared statements with parameters as a server has logged them. */
final class Statements {

    private Statements() {}

    /** Reads all that is answered. */
    static void run(PreparedStatement statement, List<@Nullable String> parameters) throws SQLException {
        bind(statement, parameters);
        if (statement.execute()) readAll(statement);
    }

    /** Without types: the server finds them by itself. */
    private static void bind(PreparedStatement statement, List<@Nullable String> parameters) throws SQLException {
        for (var i = 0; i < parameters.size(); i++) {
            var parameter = parameters.get(i);
            if (parameter == null) statement.setNull(i + 1, Types.OTHER);
            else statement.setObject(i + 1, parameter, Types.OTHER);
        }
    }

    private static void readAll(PreparedStatement statement) throws SQLException {
        try (var rows = statement.getResultSet()) {
            var columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                for (var column = 1; column <= columns; column++) rows.getString(column);
            }
        }
    }
}

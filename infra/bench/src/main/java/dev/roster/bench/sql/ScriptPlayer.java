package dev.roster.bench.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks a server again what it was asked in a transaction, by prepared statements, about something else each time. */
public final class ScriptPlayer {

    private final Connection connection;
    private final Script script;
    private final List<PreparedStatement> statements = new ArrayList<>();

    public ScriptPlayer(Connection connection, Script script) throws SQLException {
        this.connection = connection;
        this.script = script;
        connection.setAutoCommit(false);
        for (var asked : script.statements()) statements.add(connection.prepareStatement(asked.withQuestionMarks()));
    }

    /** One transaction, committed when this returns. */
    public void play(List<String> names) throws SQLException {
        for (var i = 0; i < statements.size(); i++) {
            var statement = statements.get(i);
            bind(statement, script.statements().get(i).parameters(), names);
            if (statement.execute()) readAll(statement);
        }
        connection.commit();
    }

    /** Without a type, as the server finds it by itself. */
    private void bind(PreparedStatement statement, List<@Nullable String> parameters, List<String> names)
            throws SQLException {
        for (var i = 0; i < parameters.size(); i++) {
            var parameter = parameters.get(i);
            if (parameter == null) statement.setNull(i + 1, Types.OTHER);
            else statement.setObject(i + 1, renamed(parameter, names), Types.OTHER);
        }
    }

    private String renamed(String parameter, List<String> names) {
        var renamed = parameter;
        for (var i = 0; i < names.size(); i++) {
            renamed = renamed.replace(script.names().get(i), names.get(i));
        }
        return renamed;
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

package dev.roster.bench.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks a server again what it was asked in a transaction, by prepared statements, about something else each time. */
public final class ScriptPlayer {

    private static final String LOCK_TIMEOUT = "55P03";

    private final Connection connection;
    private final Script script;
    private final List<PreparedStatement> statements = new ArrayList<>();

    public ScriptPlayer(Connection connection, Script script) throws SQLException {
        this.connection = connection;
        this.script = script;
        connection.setAutoCommit(false);
        for (var asked : script.statements()) statements.add(connection.prepareStatement(asked.withQuestionMarks()));
    }

    /**
     * One transaction, committed when this returns. It is begun anew when it would wait for a lock for longer than it may, where the service
     * carries the command out by itself.
     */
    public void play(List<String> names) throws SQLException {
        while (!tryToPlay(names)) connection.rollback();
    }

    /** @return false if it would wait for too long; it is to be rolled back then */
    private boolean tryToPlay(List<String> names) throws SQLException {
        try {
            for (var i = 0; i < statements.size(); i++) {
                Statements.run(
                        statements.get(i), renamed(script.statements().get(i).parameters(), names));
            }
        } catch (SQLException e) {
            if (LOCK_TIMEOUT.equals(e.getSQLState())) return false;
            throw e;
        }
        connection.commit();
        return true;
    }

    private List<@Nullable String> renamed(List<@Nullable String> parameters, List<String> names) {
        var renamed = new ArrayList<@Nullable String>(parameters.size());
        for (var parameter : parameters) renamed.add(parameter == null ? null : renamed(parameter, names));
        return renamed;
    }

    private String renamed(String parameter, List<String> names) {
        var renamed = parameter;
        for (var i = 0; i < names.size(); i++) {
            renamed = renamed.replace(script.names().get(i), names.get(i));
        }
        return renamed;
    }
}

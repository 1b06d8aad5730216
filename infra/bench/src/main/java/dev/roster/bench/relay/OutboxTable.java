package dev.roster.bench.relay;

import dev.roster.bench.fact.OutboxRows;
import java.sql.Connection;
import java.sql.SQLException;

/** An outbox whose rows are those of the command-service: whoever carries them leaves the table empty. */
final class OutboxTable implements Carrier {

    private final Connection connection;
    private final ProcessHandle process;
    private final String table;

    /** Has the connection for itself, and closes it. */
    OutboxTable(Connection connection, ProcessHandle process, String table) {
        this.connection = connection;
        this.process = process;
        this.table = table;
    }

    @Override
    public ProcessHandle process() {
        return process;
    }

    @Override
    public int lay() throws SQLException {
        connection.setAutoCommit(false);
        return OutboxRows.lay(connection, table);
    }

    @Override
    public void show() throws SQLException {
        connection.commit();
        connection.setAutoCommit(true);
    }

    @Override
    public boolean isEmpty() throws SQLException {
        return isEmpty(connection, table);
    }

    static boolean isEmpty(Connection connection, String table) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select not exists (select from " + table + ")")) {
            return row.next() && row.getBoolean(1);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}

package dev.roster.query.signal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A connection that listens. */
final class SignalLine implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SignalLine.class);
    private static final int ANSWER_SECONDS = 2;

    private final Connection connection;
    private final JdbcClient jdbc;

    SignalLine(Connection connection) {
        this.connection = connection;
        this.jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
    }

    JdbcClient jdbc() {
        return jdbc;
    }

    /** Whether any signal came within the time. Reads from the socket and asks the database nothing. */
    boolean await(Duration time) throws SQLException {
        var signals = connection.unwrap(PGConnection.class).getNotifications((int) time.toMillis());
        return signals != null && signals.length > 0;
    }

    void requireAlive() throws SQLException {
        if (!connection.isValid(ANSWER_SECONDS)) throw new SQLException("the connection for signals is dead");
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            LOG.debug("the connection for signals was broken already", e);
        }
    }
}

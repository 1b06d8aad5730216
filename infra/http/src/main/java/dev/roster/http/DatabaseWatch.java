package dev.roster.http;

import com.zaxxer.hikari.HikariDataSource;
import dev.roster.shared.loop.Loop;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Asks the database twice a second, on a connection of its own, whether it is there, and shuts the {@link DatabaseGate} while
 * it does not answer within 2 s. So requests are refused within 3 s also by a database that neither answers nor breaks
 * its connections, and work that takes long may do so as long as the database lives.
 */
@Component
final class DatabaseWatch implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseWatch.class);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Loop.Pauses PAUSES = new Loop.Pauses(PAUSE, PAUSE, PAUSE, PAUSE);

    /** In seconds. */
    private static final int PATIENCE = 2;

    private static final Duration AT_ONCE = Duration.ofMillis(300);

    private final HikariDataSource pool;
    private final DatabaseGate gate;
    private @Nullable Loop loop;
    private @Nullable Connection connection;
    private boolean answered = true;

    DatabaseWatch(HikariDataSource pool, DatabaseGate gate) {
        this.pool = pool;
        this.gate = gate;
    }

    @Override
    public void start() {
        loop = new Loop("database-watch", PAUSES, this::look);
        loop.start();
    }

    @Override
    public void stop() {
        if (loop != null) loop.close();
        loop = null;
        drop();
        gate.open();
    }

    @Override
    public boolean isRunning() {
        return loop != null;
    }

    /** Begins before anybody needs the database, and ends after. */
    @Override
    public int getPhase() {
        return 0;
    }

    private boolean look() {
        var start = System.nanoTime();
        var answers = answers();
        // A connection may have been ended while the database is well: that shows at once, and a new one answers.
        if (!answers && System.nanoTime() - start < AT_ONCE.toNanos()) answers = answers();
        if (answers) gate.open();
        else gate.shut();
        if (answers != answered) LOG.warn(answers ? "the database answers again" : "the database does not answer");
        answered = answers;
        return false;
    }

    /** On the connection that there is, or a new one; one that does not answer is not there any more. */
    private boolean answers() {
        try {
            if (connection == null) connection = open();
            if (connection.isValid(PATIENCE)) return true;
        } catch (SQLException e) {
            LOG.debug("the database cannot be asked", e);
            // Too many connections, or starting: that is an answer only if those who have a connection can work.
            if ("53300".equals(e.getSQLState())) return true;
        }
        drop();
        return false;
    }

    private Connection open() throws SQLException {
        var properties = new Properties();
        pool.getDataSourceProperties()
                .forEach((name, value) -> properties.setProperty(name.toString(), value.toString()));
        properties.setProperty("ApplicationName", "roster-database-watch");
        // In seconds.
        for (var limit : new String[] {"loginTimeout", "connectTimeout", "socketTimeout"}) {
            properties.setProperty(limit, Integer.toString(PATIENCE));
        }
        if (pool.getUsername() != null) properties.setProperty("user", pool.getUsername());
        if (pool.getPassword() != null) properties.setProperty("password", pool.getPassword());
        return DriverManager.getConnection(pool.getJdbcUrl(), properties);
    }

    private void drop() {
        var dropped = connection;
        connection = null;
        if (dropped == null) return;
        try {
            dropped.abort(Runnable::run);
        } catch (SQLException e) {
            LOG.debug("the connection was gone already", e);
        }
    }
}

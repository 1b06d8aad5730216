package dev.roster.http;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How long connections may take for what, by the role of those who use them: settings below {@code roster.database.roles}.
 * PostgreSQL ends what takes longer; what it does not answer at all is given up a little later.
 */
@ConfigurationProperties("roster.database")
public record DatabaseRoles(Map<String, Limits> roles) {

    private static final String OPTIONS = "options";
    private static final Duration UNTIL_AN_ANSWER_IS_HERE = Duration.ofSeconds(5);

    /** Each in whole milliseconds; zero is no limit. */
    public record Limits(Duration statement, Duration lock, Duration idleInTransaction, Duration transaction) {

        private String options() {
            return "-c statement_timeout=" + statement.toMillis() + " -c lock_timeout=" + lock.toMillis()
                    + " -c idle_in_transaction_session_timeout=" + idleInTransaction.toMillis()
                    + " -c transaction_timeout=" + transaction.toMillis();
        }

        private long socketTimeout() {
            return statement.isZero()
                    ? 0
                    : statement.plus(UNTIL_AN_ANSWER_IS_HERE).toSeconds();
        }
    }

    /** Gives a pool the limits of a role, before it opens its first connection. */
    public void limit(HikariDataSource pool, String role) {
        var limits = Objects.requireNonNull(roles.get(role), () -> "roster.database.roles." + role + " is missing");
        pool.addDataSourceProperty(OPTIONS, limits.options());
        pool.addDataSourceProperty("socketTimeout", Long.toString(limits.socketTimeout()));
        pool.setExceptionOverride(new BrokenConnections());
    }

    static boolean isLimited(HikariDataSource pool) {
        return pool.getDataSourceProperties().containsKey(OPTIONS);
    }

    /** A pool for another role, to where a pool leads, that opens no connection before it is used. */
    public HikariDataSource beside(HikariDataSource other, String role, int size) {
        var pool = new HikariDataSource();
        pool.setPoolName(role);
        pool.setJdbcUrl(other.getJdbcUrl());
        pool.setUsername(other.getUsername());
        pool.setPassword(other.getPassword());
        pool.setMaximumPoolSize(size);
        pool.setMinimumIdle(0);
        pool.setIdleTimeout(other.getIdleTimeout());
        pool.setConnectionTimeout(other.getConnectionTimeout());
        pool.setInitializationFailTimeout(-1);
        other.getDataSourceProperties().forEach((name, value) -> pool.addDataSourceProperty(name.toString(), value));
        pool.addDataSourceProperty(
                "ApplicationName", other.getDataSourceProperties().get("ApplicationName") + "-" + role);
        limit(pool, role);
        return pool;
    }
}

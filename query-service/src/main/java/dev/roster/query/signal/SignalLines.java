package dev.roster.query.signal;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.springframework.stereotype.Component;

/** Opens connections that listen: to where the pool's go, but outside of the pool. */
@Component
final class SignalLines {

    private final HikariDataSource pool;

    SignalLines(HikariDataSource pool) {
        this.pool = pool;
    }

    SignalLine open(String channel) throws SQLException {
        var connection = DriverManager.getConnection(pool.getJdbcUrl(), properties());
        try (var statement = connection.createStatement()) {
            // What is looked up is a few ids today and thousands tomorrow: no plan fits both.
            statement.execute("set plan_cache_mode = force_custom_plan");
            statement.execute("listen " + channel);
            return new SignalLine(connection);
        } catch (SQLException e) {
            closeAfter(e, connection);
            throw e;
        }
    }

    private Properties properties() {
        var properties = new Properties();
        // In seconds. Not for the wait itself, which has its own limit.
        properties.setProperty("socketTimeout", "10");
        pool.getDataSourceProperties()
                .forEach((name, value) -> properties.setProperty(name.toString(), value.toString()));
        properties.setProperty("ApplicationName", "roster-query-service signals");
        if (pool.getUsername() != null) properties.setProperty("user", pool.getUsername());
        if (pool.getPassword() != null) properties.setProperty("password", pool.getPassword());
        return properties;
    }

    private static void closeAfter(SQLException failure, Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
    }
}

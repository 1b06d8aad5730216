package dev.roster.command.relay;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Connections of the relay's own, so that it never waits for requests. Their commits do not wait for the disk: a crash
 * costs a repeated event, and never loses one.
 */
@Component
final class RelayDatabase implements AutoCloseable {

    private final HikariDataSource pool = new HikariDataSource();

    RelayDatabase(JdbcConnectionDetails details) {
        pool.setPoolName("relay");
        pool.setJdbcUrl(details.getJdbcUrl());
        pool.setUsername(details.getUsername());
        pool.setPassword(details.getPassword());
        pool.setMaximumPoolSize(3);
        pool.setMinimumIdle(1);
        pool.setConnectionTimeout(2_000);
        pool.setInitializationFailTimeout(-1);
        pool.setConnectionInitSql("set synchronous_commit = off");
        pool.addDataSourceProperty("ApplicationName", "roster-relay");
    }

    JdbcClient jdbc() {
        return JdbcClient.create(pool);
    }

    @Override
    public void close() {
        pool.close();
    }
}

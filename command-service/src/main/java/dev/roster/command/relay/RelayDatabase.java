package dev.roster.command.relay;

import com.zaxxer.hikari.HikariDataSource;
import dev.roster.http.DatabaseRoles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Connections of the relay's own, so that it never waits for requests. Their commits do not wait for the disk: a crash
 * costs a repeated event, and never loses one.
 */
@Component
final class RelayDatabase implements AutoCloseable {

    private static final int SIZE = 3;

    private final HikariDataSource pool;

    RelayDatabase(HikariDataSource requests, DatabaseRoles roles) {
        pool = roles.beside(requests, "relay", SIZE);
        pool.setConnectionInitSql("set synchronous_commit = off");
    }

    JdbcClient jdbc() {
        return JdbcClient.create(pool);
    }

    @Override
    public void close() {
        pool.close();
    }
}

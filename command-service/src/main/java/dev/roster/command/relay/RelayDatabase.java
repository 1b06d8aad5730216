package dev.roster.command.relay;

import com.zaxxer.hikari.HikariDataSource;
import dev.roster.http.DatabaseRoles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Connections of the relay's own, so that it never waits for requests. Their commits do not wait for the disk: a crash
 * costs a repeated event, and never loses one. Statements are planned with their parameters, which may be long lists.
 */
@Component
final class RelayDatabase implements AutoCloseable {

    private static final int SIZE = 3;

    private final HikariDataSource pool;

    RelayDatabase(HikariDataSource requests, DatabaseRoles roles) {
        pool = roles.beside(requests, "relay", SIZE);
        pool.setConnectionInitSql("set synchronous_commit = off; set plan_cache_mode = force_custom_plan");
    }

    JdbcClient jdbc() {
        return JdbcClient.create(pool);
    }

    @Override
    public void close() {
        pool.close();
    }
}

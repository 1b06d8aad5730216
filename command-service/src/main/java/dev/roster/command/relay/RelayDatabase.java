package dev.roster.command.relay;

import com.zaxxer.hikari.HikariDataSource;
import dev.roster.http.DatabaseRoles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Connections of the relay's own, so that it never waits for requests. Their commits do not wait for the disk: a crash
 * costs a repeated event, and never loses one. Statements are planned once: to plan them takes
 * longer than to carry most of them out.
 */
@Component
final class RelayDatabase implements AutoCloseable {

    private static final int SIZE = 3;

    /**
     * The outbox is empty at one moment and has a million rows at the next, whatever the statistics say: the oldest are read along the
     * index, and never gathered and sorted.
     */
    private static final String SESSION = """
            set synchronous_commit = off; set plan_cache_mode = force_generic_plan;
            set enable_seqscan = off; set enable_bitmapscan = off; set enable_sort = off""";

    private final HikariDataSource pool;

    RelayDatabase(HikariDataSource requests, DatabaseRoles roles) {
        pool = roles.beside(requests, "relay", SIZE);
        pool.setConnectionInitSql(SESSION);
    }

    JdbcClient jdbc() {
        return JdbcClient.create(pool);
    }

    @Override
    public void close() {
        pool.close();
    }
}

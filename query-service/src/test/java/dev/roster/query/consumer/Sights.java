package dev.roster.query.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A reader who looks again and again, and never sees an aggregate at an older version than before. */
final class Sights implements AutoCloseable {

    private final JdbcClient jdbc;
    private final CompletableFuture<Integer> looking;
    private volatile boolean ended;

    Sights(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.looking = CompletableFuture.supplyAsync(this::look, Thread::startVirtualThread);
    }

    private int look() {
        var seen = new HashMap<UUID, Long>();
        var looks = 0;
        while (!ended) {
            var present = versions();
            seen.forEach(
                    (id, version) -> assertThat(present.getOrDefault(id, 0L)).isGreaterThanOrEqualTo(version));
            seen.putAll(present);
            looks++;
        }
        return looks;
    }

    private Map<UUID, Long> versions() {
        var versions = new HashMap<UUID, Long>();
        jdbc.sql("select aggregate_id, version from applied where aggregate_type = 'user'")
                .query(row -> {
                    versions.put(row.getObject(1, UUID.class), row.getLong(2));
                });
        return versions;
    }

    /** How often it looked. */
    int end() {
        ended = true;
        return looking.join();
    }

    @Override
    public void close() {
        ended = true;
    }
}

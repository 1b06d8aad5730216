package dev.roster.command.http;

import dev.roster.operations.Chore;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Forgets old keys, a bounded number in each transaction. */
@Component
@EnableConfigurationProperties(IdempotencySettings.class)
final class KeyExpiry implements Chore {

    private static final String FORGET = """
            delete from idempotency_keys where (caller, key) in (
                select caller, key from idempotency_keys
                where kept_at < clock_timestamp() - make_interval(secs => :seconds)
                order by kept_at limit :batch
                for update skip locked)
            """;

    private final JdbcClient jdbc;
    private final IdempotencySettings settings;

    KeyExpiry(JdbcClient jdbc, IdempotencySettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    @Override
    public String name() {
        return "idempotency-keys";
    }

    @Override
    public Duration interval() {
        return settings.interval();
    }

    @Override
    public boolean run() {
        return jdbc.sql(FORGET)
                        .param("seconds", settings.keep().toSeconds())
                        .param("batch", settings.batch())
                        .update()
                == settings.batch();
    }
}

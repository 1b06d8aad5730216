package dev.roster.command.http;

import dev.roster.shared.loop.Loop;
import dev.roster.shared.loop.Step;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Forgets old keys, a bounded number in each transaction; any number of instances may do so at once. */
@Component
@EnableConfigurationProperties(IdempotencySettings.class)
final class KeyExpiry implements Step, SmartLifecycle {

    private static final String FORGET = """
            delete from idempotency_keys where (caller, key) in (
                select caller, key from idempotency_keys
                where kept_at < clock_timestamp() - make_interval(secs => :seconds)
                order by kept_at limit :batch
                for update skip locked)
            """;

    private static final Loop.Pauses PAUSES = new Loop.Pauses(
            Duration.ofSeconds(10), Duration.ofMinutes(1), Duration.ofSeconds(1), Duration.ofMinutes(1));

    private final JdbcClient jdbc;
    private final IdempotencySettings settings;
    private final Loop loop = new Loop("key-expiry", PAUSES, this);
    private volatile boolean running;

    KeyExpiry(JdbcClient jdbc, IdempotencySettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    @Override
    public boolean run() {
        return jdbc.sql(FORGET)
                        .param("seconds", settings.keep().toSeconds())
                        .param("batch", settings.batch())
                        .update()
                == settings.batch();
    }

    @Override
    public void start() {
        running = true;
        loop.start();
    }

    @Override
    public void stop() {
        running = false;
        loop.close();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}

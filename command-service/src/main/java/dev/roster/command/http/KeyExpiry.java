package dev.roster.command.http;

import dev.roster.operations.Expiry;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Forgets old idempotency keys. */
@Component
@EnableConfigurationProperties(IdempotencySettings.class)
final class KeyExpiry extends Expiry {

    KeyExpiry(JdbcClient jdbc, IdempotencySettings settings) {
        super(
                jdbc,
                "idempotency-keys",
                settings.interval(),
                settings.batch(),
                new Kept("idempotency_keys", "caller, key", "kept_at", settings.keep()));
    }
}

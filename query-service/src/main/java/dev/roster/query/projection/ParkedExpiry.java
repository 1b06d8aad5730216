package dev.roster.query.projection;

import dev.roster.operations.Expiry;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Forgets records that nobody did anything about for very long. */
@Component
@EnableConfigurationProperties(ParkedSettings.class)
final class ParkedExpiry extends Expiry {

    private static final Duration INTERVAL = Duration.ofHours(1);
    private static final int BATCH = 1_000;

    ParkedExpiry(JdbcClient jdbc, ParkedSettings settings) {
        super(jdbc, "parked", INTERVAL, BATCH, new Kept("parked", "id", "parked_at", settings.keep()));
    }
}

package dev.roster.operations;

import dev.roster.http.PassingFailure;
import java.time.Duration;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.stereotype.Component;

/** Asks a database that is away while the service starts, or goes away meanwhile, again: up to 60 times, a second apart. */
@Component
final class PatientMigration implements FlywayMigrationStrategy {

    private static final Logger LOG = LoggerFactory.getLogger(PatientMigration.class);

    private final RetryTemplate retry = new RetryTemplate(RetryPolicy.builder()
            .maxRetries(60)
            .delay(Duration.ofSeconds(1))
            .predicate(PassingFailure::isIn)
            .build());

    @Override
    public void migrate(Flyway flyway) {
        retry.invoke(() -> once(flyway));
    }

    private static void once(Flyway flyway) {
        try {
            flyway.migrate();
        } catch (FlywayException e) {
            LOG.warn("not migrated: {}", e.getMessage());
            throw e;
        }
    }
}

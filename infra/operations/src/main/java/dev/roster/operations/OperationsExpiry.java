package dev.roster.operations;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Forgets what operators did long ago, and long works that were finished long ago. */
@Component
@EnableConfigurationProperties(RetentionSettings.class)
final class OperationsExpiry extends Expiry {

    OperationsExpiry(JdbcClient jdbc, RetentionSettings settings) {
        super(
                jdbc,
                "operations",
                settings.interval(),
                settings.batch(),
                new Kept("audit", "id", "at", settings.audit()),
                new Kept("job", "id", "finished_at", settings.jobs()));
    }
}

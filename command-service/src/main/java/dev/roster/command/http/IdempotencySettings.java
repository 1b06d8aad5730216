package dev.roster.command.http;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How long answers are given again under their keys.
 *
 * @param keep how long at least
 * @param batch how many keys are forgotten in one transaction
 */
@ConfigurationProperties("roster.idempotency")
record IdempotencySettings(Duration keep, int batch) {}

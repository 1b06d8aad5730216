package dev.roster.command.http;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How long answers are given again under their keys.
 *
 * @param keep how long at least
 * @param batch how many keys are forgotten in one transaction
 * @param interval how often old ones are looked for
 */
@ConfigurationProperties("roster.idempotency")
record IdempotencySettings(Duration keep, int batch, Duration interval) {}

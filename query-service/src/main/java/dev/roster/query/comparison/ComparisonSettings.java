package dev.roster.query.comparison;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a comparison takes, below {@code roster.comparison}.
 *
 * @param pause between its two looks, at least: what arrives meanwhile was on its way
 * @param patience how long to wait at most until nothing that is known of is on its way, or until a repair has arrived
 */
@ConfigurationProperties("roster.comparison")
record ComparisonSettings(
        @DefaultValue("1s") Duration pause,
        @DefaultValue("15s") Duration patience) {}

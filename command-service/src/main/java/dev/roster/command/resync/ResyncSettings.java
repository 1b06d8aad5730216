package dev.roster.command.resync;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of resyncs, below {@code roster.resync}.
 *
 * @param batch how many aggregates are announced in one transaction, while none of them can change
 * @param rate how many are announced in a second at most
 */
@ConfigurationProperties("roster.resync")
record ResyncSettings(int batch, int rate) {

    ResyncSettings {
        if (batch < 1 || rate < 1) throw new IllegalArgumentException("roster.resync: batch and rate are at least 1");
    }
}

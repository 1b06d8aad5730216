package dev.roster.command.ending;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of ends, below {@code roster.end}.
 *
 * @param chunk how many children one transaction ends at most
 */
@ConfigurationProperties("roster.end")
record EndingSettings(int chunk) {

    EndingSettings {
        if (chunk < 1) throw new IllegalArgumentException("roster.end.chunk must be at least 1");
    }
}

package dev.roster.query.projection;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of what is parked, below {@code roster.parked}.
 *
 * @param keep how long a record waits for somebody to do something about it
 */
@ConfigurationProperties("roster.parked")
record ParkedSettings(@DefaultValue("365d") Duration keep) {}

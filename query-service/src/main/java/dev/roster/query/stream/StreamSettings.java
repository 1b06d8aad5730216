package dev.roster.query.stream;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How streams behave.
 *
 * @param heartbeat how often a reader is shown that the stream lives
 */
@ConfigurationProperties("roster.streams")
record StreamSettings(@DefaultValue("15s") Duration heartbeat) {}

package dev.roster.command.http;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How requests that wait at the same moment share a transaction, below {@code roster.convoys}.
 *
 * @param lanes how many such transactions there are at once
 * @param longest how many requests share one at most
 * @param patience how long a request waits to be taken along before it is carried out by itself
 * @param lock how long one of them may keep the others waiting for a lock
 */
@ConfigurationProperties("roster.convoys")
record ConvoySettings(int lanes, int longest, Duration patience, Duration lock) {}

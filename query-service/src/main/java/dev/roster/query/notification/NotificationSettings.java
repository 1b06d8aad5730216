package dev.roster.query.notification;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of notifications, below {@code roster.notifications}.
 *
 * @param keepRead how long a notification is kept after it was read
 * @param batch how many go in one transaction
 * @param interval how often older ones are looked for
 */
@ConfigurationProperties("roster.notifications")
record NotificationSettings(
        @DefaultValue("90d") Duration keepRead,
        @DefaultValue("1000") int batch,
        @DefaultValue("10m") Duration interval) {}

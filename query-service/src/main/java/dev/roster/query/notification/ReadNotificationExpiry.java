package dev.roster.query.notification;

import dev.roster.operations.Chore;
import dev.roster.query.projection.Projections;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Purges notifications, and their marks, that were read long ago by the time of the facts: so what is made again from the
 * facts is purged again. In turn with the projections, whose order the numbers of the changes follow; streams are told.
 */
@Component
@EnableConfigurationProperties(NotificationSettings.class)
final class ReadNotificationExpiry implements Chore {

    private static final String PURGE = """
            with old as (
                select user_id, id from notification
                where read_at < clock_timestamp() - make_interval(secs => :seconds)
                order by read_at limit :batch),
            purged as (
                delete from notification n using old
                where n.user_id = old.user_id and n.id = old.id
                returning n.user_id, n.id),
            marks as (
                delete from notification_mark m using purged p
                where m.user_id = p.user_id and m.notification_id = p.id),
            noted as (
                insert into notification_change (user_id, change)
                select p.user_id, (select nextval('notification_change_number')) from (select distinct user_id from purged) p
                on conflict (user_id) do update set change = excluded.change)
            select count(*) from purged""";

    private final JdbcClient jdbc;
    private final Projections projections;
    private final NotificationSettings settings;

    ReadNotificationExpiry(JdbcClient jdbc, Projections projections, NotificationSettings settings) {
        this.jdbc = jdbc;
        this.projections = projections;
        this.settings = settings;
    }

    @Override
    public String name() {
        return "read-notifications";
    }

    @Override
    public Duration interval() {
        return settings.interval();
    }

    @Override
    public boolean run() {
        return projections.turn(_ -> purge()) == settings.batch();
    }

    private long purge() {
        return jdbc.sql(PURGE)
                .param("seconds", settings.keepRead().toMillis() / 1_000.0)
                .param("batch", settings.batch())
                .query(Long.class)
                .single();
    }
}

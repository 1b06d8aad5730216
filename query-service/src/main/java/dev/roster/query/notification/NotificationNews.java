package dev.roster.query.notification;

import static dev.roster.query.notification.NotificationListQueries.NOTIFICATIONS;

import dev.roster.query.page.Lists;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads what has been added to an inbox, in the order of its arrival: projection transactions come one at a time, so
 * nothing arrives before what was there already, whatever its id.
 */
@Component
final class NotificationNews {

    static final int MOST = 100;

    private static final String ARRIVAL = """
            select arrival from notification where user_id = :user and id = :id""";

    /** Also of a kind that is not shown. */
    private static final String NEWEST = """
            select id from notification where user_id = :user order by arrival desc limit 1""";

    /**
     * What is new to a reader.
     *
     * @param rows as in the list, {@link #MOST} at a time
     * @param last the newest that the reader has been shown or spared with these
     */
    record News(
            List<Map<String, @Nullable Object>> rows,
            @Nullable UUID last,
            NotificationCounts counts) {

        boolean isAll() {
            return rows.size() < MOST;
        }
    }

    private final Lists lists;
    private final NotificationListQueries notifications;
    private final JdbcClient jdbc;

    NotificationNews(Lists lists, NotificationListQueries notifications, JdbcClient jdbc) {
        this.lists = lists;
        this.notifications = notifications;
        this.jdbc = jdbc;
    }

    /** For a reader that has just come: nothing yet, and from where it goes on. */
    News none(UUID user) {
        return lists.within(NOTIFICATIONS, user, () -> news(user, List.of(), null));
    }

    /** What came after the notification that the reader has; without one, everything. */
    News after(UUID user, @Nullable UUID last) {
        return lists.within(NOTIFICATIONS, user, () -> news(user, rows(user, last), last));
    }

    private News news(UUID user, List<Map<String, @Nullable Object>> rows, @Nullable UUID last) {
        var counts = notifications.count(user);
        if (rows.size() == MOST) return new News(rows, id(rows.getLast()), counts);
        return new News(rows, newest(user, last), counts);
    }

    private List<Map<String, @Nullable Object>> rows(UUID user, @Nullable UUID last) {
        if (last == null) return rows(user, "n.arrival > :one", 0L);
        var arrival = jdbc.sql(ARRIVAL)
                .param("user", user)
                .param("id", last)
                .query(Long.class)
                .optional();
        // Of one that is not there (any more) only its time is known, which its id begins with.
        return arrival.isPresent() ? rows(user, "n.arrival > :one", arrival.get()) : rows(user, "n.id > :one", last);
    }

    private List<Map<String, @Nullable Object>> rows(UUID user, String condition, Object one) {
        return lists.first(MOST, "n.arrival", NOTIFICATIONS, user, condition, one);
    }

    private @Nullable UUID newest(UUID user, @Nullable UUID otherwise) {
        return jdbc.sql(NEWEST)
                .param("user", user)
                .query((row, _) -> row.getObject(1, UUID.class))
                .optional()
                .orElse(otherwise);
    }

    static UUID id(Map<String, @Nullable Object> row) {
        return UUID.fromString(String.valueOf(row.get("id")));
    }
}

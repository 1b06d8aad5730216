package dev.roster.query.notification;

import dev.roster.query.projection.Columns;
import dev.roster.query.projection.Writes;
import dev.roster.shared.event.EventEnvelope;
import dev.roster.shared.event.InboxEvent;
import dev.roster.shared.event.InboxEvent.InboxMarked;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The marks of single notifications, whether these have arrived or not. */
@Component
final class SingleMarks {

    /** What is read already keeps its time. */
    private static final String WRITE = """
            insert into notification_mark (user_id, notification_id, read_at)
            select m.user_id, m.id, case when m.read then coalesce(notification_read_at(m.user_id, m.id), m.at) end
            from unnest(:user_id, :id, :read, :at) as m (user_id, id, read, at)
            on conflict (user_id, notification_id) do update set read_at = excluded.read_at""";

    private static final String FORGET = """
            delete from notification_mark where user_id = any(:user_id)""";

    private static final String FOLLOW = """
            update notification n set read_at = mark.read_at
            from unnest(:user_id, :id) as m (user_id, id)
            join notification_mark mark on mark.user_id = m.user_id and mark.notification_id = m.id
            where n.user_id = m.user_id and n.id = m.id""";

    /** That a user marked a notification. */
    record Mark(UUID user, UUID notification, boolean isRead, Instant at) {

        static List<Mark> of(EventEnvelope fact, InboxMarked marked) {
            var user = marked.state().id().value();
            var isRead = marked.action() == InboxEvent.Mark.READ;
            return marked.ids().stream()
                    .distinct()
                    .map(id -> new Mark(user, id, isRead, fact.time()))
                    .toList();
        }
    }

    /** Writes marks of which no two are about the same. */
    void write(List<Mark> marks, Writes writes) {
        var columns = Columns.of(marks)
                .uuid("user_id", Mark::user)
                .uuid("id", Mark::notification)
                .bool("read", Mark::isRead)
                .time("at", Mark::at);
        columns.write(writes, WRITE);
        columns.write(writes, FOLLOW);
    }

    void forget(List<UUID> users, Writes writes) {
        Columns.of(users).uuid("user_id", user -> user).write(writes, FORGET);
    }
}

package dev.roster.query.notification;

import dev.roster.query.signal.Watch;
import dev.roster.query.stream.Streams;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** Wakes the streams of this instance whose inboxes have changed: one look for all of them, whoever they are. */
@Component
final class InboxWatch implements Watch {

    private static final long UNKNOWN = -1;

    private static final String NEWEST = """
            select coalesce(max(change), 0) from notification_change""";

    private static final String CHANGED = """
            select user_id from notification_change where change > :seen and user_id = any(:here)""";

    private final Streams streams;
    private long seen = UNKNOWN;

    InboxWatch(Streams streams) {
        this.streams = streams;
    }

    @Override
    public void look(JdbcClient jdbc) {
        if (streams.owners().isEmpty()) {
            seen = UNKNOWN;
            return;
        }
        var newest = jdbc.sql(NEWEST).query(Long.class).single();
        // Only now: who opens a stream after this sees all that the number stands for.
        var here = streams.owners();
        if (seen == UNKNOWN || newest < seen) streams.wakeAll();
        else if (newest > seen) changed(jdbc, here).forEach(streams::wake);
        seen = newest;
    }

    private List<UUID> changed(JdbcClient jdbc, Collection<UUID> here) {
        return jdbc.sql(CHANGED)
                .param("seen", seen)
                .param("here", new SqlArrayValue("uuid", here.toArray()))
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }
}

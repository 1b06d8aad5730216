package dev.roster.query.notification;

import dev.roster.query.signal.Watch;
import dev.roster.query.stream.Streams;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** Wakes the streams of this instance whose inboxes have changed: one look for all of them, whoever they are. */
@Component
final class InboxWatch implements Watch {

    private static final String NEWEST = """
            select coalesce(max(change), 0) as number, 'notification_change'::regclass::oid::bigint as generation
            from notification_change""";

    private static final String CHANGED = """
            select user_id from notification_change where change > :seen and user_id = any(:here)""";

    /** The numbers of another generation of the table mean something else. */
    private record Newest(long number, long generation) {

        boolean follows(Newest seen) {
            return generation == seen.generation && number >= seen.number;
        }
    }

    private final Streams streams;
    private @Nullable Newest seen;

    InboxWatch(Streams streams) {
        this.streams = streams;
    }

    @Override
    public void look(JdbcClient jdbc) {
        if (streams.owners().isEmpty()) {
            seen = null;
            return;
        }
        var newest = jdbc.sql(NEWEST).query(Newest.class).single();
        // Only now: who opens a stream after this sees all that the number stands for.
        var here = streams.owners();
        var before = seen;
        if (before == null || !newest.follows(before)) streams.wakeAll();
        else if (newest.number() > before.number())
            changed(jdbc, before.number(), here).forEach(streams::wake);
        seen = newest;
    }

    private List<UUID> changed(JdbcClient jdbc, long since, Collection<UUID> here) {
        return jdbc.sql(CHANGED)
                .param("seen", since)
                .param("here", new SqlArrayValue("uuid", here.toArray()))
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }
}

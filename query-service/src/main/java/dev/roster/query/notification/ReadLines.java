package dev.roster.query.notification;

import dev.roster.query.projection.Columns;
import dev.roster.query.projection.Writes;
import dev.roster.shared.event.EventEnvelope;
import dev.roster.shared.event.InboxEvent.InboxReadThrough;
import dev.roster.shared.event.InboxEvent.InboxSnapshot;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The line up to which each user has read everything. */
@Component
final class ReadLines {

    /** What was marked unread before is read again. */
    private static final String READ_MARKS = """
            update notification_mark m set read_at = line.at
            from unnest(:user_id, :up_to, :at) as line (user_id, up_to, at)
            where m.user_id = line.user_id and m.notification_id <= line.up_to and m.read_at is null""";

    private static final String READ_NOTIFICATIONS = """
            update notification n set read_at = line.at
            from unnest(:user_id, :up_to, :at) as line (user_id, up_to, at)
            where n.user_id = line.user_id and n.id <= line.up_to and n.read_at is null""";

    /** The line never falls back: what is below it was read before. */
    private static final String RAISE = """
            insert into read_through (user_id, up_to, at)
            select line.* from unnest(:user_id, :up_to, :at) as line (user_id, up_to, at)
            where not exists (
                select from read_through r where r.user_id = line.user_id and r.up_to >= line.up_to)""";

    private static final String FORGET = """
            delete from read_through where user_id = any(:user_id)""";

    /** Single marks keep their word. */
    private static final String FOLLOW = """
            update notification n set read_at = notification_read_at(n.user_id, n.id)
            from unnest(:user_id, :up_to, :at) as line (user_id, up_to, at)
            where n.user_id = line.user_id and n.id <= line.up_to and n.read_at is null
              and notification_read_at(n.user_id, n.id) is not null""";

    /** That a user read everything up to a notification. */
    record Raise(UUID user, UUID upTo, Instant at) {

        static Raise of(EventEnvelope fact, InboxReadThrough read) {
            return new Raise(read.state().id().value(), read.upTo(), fact.time());
        }

        /** None, if nothing was ever read up to anywhere. */
        static List<Raise> of(EventEnvelope fact, InboxSnapshot snapshot) {
            var inbox = snapshot.state();
            var upTo = inbox.readThrough();
            return upTo == null ? List.of() : List.of(new Raise(inbox.id().value(), upTo, fact.time()));
        }
    }

    /** Raises the lines of users of whom no two are the same. */
    void raise(List<Raise> raises, Writes writes) {
        var columns = Columns.of(raises)
                .uuid("user_id", Raise::user)
                .uuid("up_to", Raise::upTo)
                .time("at", Raise::at);
        columns.write(writes, READ_MARKS);
        columns.write(writes, READ_NOTIFICATIONS);
        columns.write(writes, RAISE);
    }

    /**
     * Raises the lines to where they are known to be, of users of whom no two are the same. What was marked after the line
     * was raised is unknown, so no single mark is touched; a line that is there already changes nothing.
     */
    void know(List<Raise> raises, Writes writes) {
        var columns = Columns.of(raises)
                .uuid("user_id", Raise::user)
                .uuid("up_to", Raise::upTo)
                .time("at", Raise::at);
        columns.write(writes, RAISE);
        columns.write(writes, FOLLOW);
    }

    void forget(List<UUID> users, Writes writes) {
        Columns.of(users).uuid("user_id", user -> user).write(writes, FORGET);
    }
}

package dev.roster.query.given;

import dev.roster.shared.event.EventEnvelope;
import dev.roster.shared.event.InboxEvent.InboxMarked;
import dev.roster.shared.event.InboxEvent.InboxReadThrough;
import dev.roster.shared.event.InboxEvent.Mark;
import dev.roster.shared.event.InboxState;
import dev.roster.shared.event.Previous;
import dev.roster.shared.id.UserId;
import dev.roster.shared.id.Uuids;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The inboxes of a world: what was marked, and how far was read. */
public final class Inboxes {

    private final World world;
    private final Map<UserId, InboxState> present = new HashMap<>();

    Inboxes(World world) {
        this.world = world;
    }

    public void mark(UserId user, Mark mark, UUID... ids) {
        world.tick();
        var before = present.getOrDefault(user, new InboxState(user, null, 0));
        var after = new InboxState(user, before.readThrough(), before.version() + 1);
        present.put(user, after);
        world.say(new InboxMarked(after, mark, List.of(ids)));
    }

    public void readThrough(UserId user, UUID upTo) {
        world.tick();
        var before = present.getOrDefault(user, new InboxState(user, null, 0));
        var line = before.readThrough();
        var raised = line == null || Uuids.compare(upTo, line) > 0 ? upTo : line;
        var after = new InboxState(user, raised, before.version() + 1);
        present.put(user, after);
        world.say(new InboxReadThrough(after, Previous.between(before, after), upTo));
    }

    /** The id of the notification that tells a user of a fact. */
    public static UUID notificationId(EventEnvelope fact, UserId recipient) {
        var time = fact.time();
        var micros = time.atOffset(ZoneOffset.UTC).get(ChronoField.MICRO_OF_SECOND) % 1_000;
        var high = (time.toEpochMilli() << 16) | 0x7000L | (micros * 4L);
        var hash = ByteBuffer.wrap(sha256(bytes(fact.id(), recipient.value()))).getLong();
        return new UUID(high, (hash & (-1L >>> 2)) | Long.MIN_VALUE);
    }

    private static byte[] bytes(UUID first, UUID second) {
        return ByteBuffer.allocate(32)
                .putLong(first.getMostSignificantBits())
                .putLong(first.getLeastSignificantBits())
                .putLong(second.getMostSignificantBits())
                .putLong(second.getLeastSignificantBits())
                .array();
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

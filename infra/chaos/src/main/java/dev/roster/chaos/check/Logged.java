package dev.roster.chaos.check;

import dev.roster.chaos.load.Told;
import dev.roster.shared.event.EventEnvelope;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record as it stands on a topic.
 *
 * @param type without prefix and suffix
 * @param key the record's
 * @param fact null if nobody needs more than the headers
 */
public record Logged(
        String topic,
        int partition,
        long offset,
        String type,
        Told told,
        String key,
        UUID partitionKey,
        UUID eventId,
        @Nullable String correlationId,
        @Nullable EventEnvelope fact) {

    String position() {
        return topic + "-" + partition + "@" + offset;
    }

    /** Announces a version once more. */
    public boolean isSnapshot() {
        return type.endsWith(".snapshot");
    }

    /** The same version, as a resync announces it. */
    Logged announcedAgain(@Nullable String resync) {
        var snapshot = told.aggregateType() + ".snapshot";
        return new Logged(topic, partition, offset, snapshot, told, key, partitionKey, UUID.randomUUID(), resync, null);
    }

    /** Another fact from the same request. */
    Logged as(Told other, UUID otherEventId) {
        return new Logged(topic, partition, offset, type, other, key, partitionKey, otherEventId, correlationId, null);
    }
}

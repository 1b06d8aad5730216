package dev.roster.command.outbox;

import dev.roster.shared.event.Topic;
import java.util.UUID;

/** Which partition a fact will be on; told by the room that publishes the facts. */
public interface Partitions {

    /** A part of a topic, or as long as the number of its parts is not known, the key itself. */
    record Partition(Topic topic, Object part) {}

    /** Two keys have the same partition only if their facts will be in one order. */
    Partition of(Topic topic, UUID partitionKey);
}

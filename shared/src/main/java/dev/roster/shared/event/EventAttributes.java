package dev.roster.shared.event;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the headers of a fact say: all that is known of it without reading its payload.
 *
 * @param type the wire name
 * @param partitionKey what chooses the partition
 */
public record EventAttributes(
        UUID id,
        String type,
        String aggregateType,
        UUID aggregateId,
        long aggregateVersion,
        UUID partitionKey,
        Instant time,
        @Nullable String correlationId,
        @Nullable UUID causationId,
        @Nullable UUID actorId,
        @Nullable String traceparent) {}

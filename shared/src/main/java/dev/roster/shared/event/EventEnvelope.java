package dev.roster.shared.event;

import dev.roster.shared.id.UserId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A fact with what is known about it: when it happened, who acted, what caused it.
 *
 * @param id unique for the fact, the same at each redelivery
 * @param time of the change, to the microsecond
 * @param correlationId the request that the fact came from
 * @param causationId the id of the fact that caused this one
 * @param actor the user on whose behalf the request was made
 * @param traceparent the W3C trace that the request belongs to
 */
public record EventEnvelope(
        UUID id,
        Instant time,
        @Nullable String correlationId,
        @Nullable UUID causationId,
        @Nullable UserId actor,
        @Nullable String traceparent,
        Event event) {

    public EventType type() {
        return EventType.of(event);
    }

    public EventAttributes attributes() {
        var state = event.state();
        return new EventAttributes(
                id,
                type().wireName(),
                type().aggregateType().wireName(),
                state.id().value(),
                state.version(),
                state.partitionKey(),
                time,
                correlationId,
                causationId,
                actor == null ? null : actor.value(),
                traceparent);
    }
}

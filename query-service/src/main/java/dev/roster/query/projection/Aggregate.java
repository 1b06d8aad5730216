package dev.roster.query.projection;

import dev.roster.shared.event.EventEnvelope;
import java.util.UUID;

/** Whose version is counted. */
public record Aggregate(String type, UUID id) {

    static Aggregate of(EventEnvelope fact) {
        return new Aggregate(
                fact.type().aggregateType().wireName(),
                fact.event().state().id().value());
    }
}

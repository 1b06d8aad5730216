package dev.roster.query.projection;

import dev.roster.shared.event.EventEnvelope;
import dev.roster.shared.event.EventHeaders;
import dev.roster.shared.event.InvalidEvent;
import org.jspecify.annotations.Nullable;

/** What a record says: a fact; or nothing, being of a type that this version does not know; or no sense. */
record Reading(
        Delivery delivery,
        @Nullable EventEnvelope fact,
        @Nullable InvalidEvent failure) {

    static Reading of(Delivery delivery) {
        try {
            return new Reading(
                    delivery,
                    EventHeaders.read(delivery.headers(), delivery.value()).orElse(null),
                    null);
        } catch (InvalidEvent e) {
            return new Reading(delivery, null, e);
        }
    }
}

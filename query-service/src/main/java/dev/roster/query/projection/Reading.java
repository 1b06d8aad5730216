package dev.roster.query.projection;

import dev.roster.shared.event.EventEnvelope;
import dev.roster.shared.event.EventHeaders;
import dev.roster.shared.event.InvalidEvent;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a record says: a fact; or nothing, being of a type that this version does not know; or no sense. */
record Reading(@Nullable EventEnvelope fact, @Nullable InvalidEvent failure) {

    static Reading of(Map<String, String> headers, byte @Nullable [] value) {
        try {
            return new Reading(EventHeaders.read(headers, value).orElse(null), null);
        } catch (InvalidEvent e) {
            return new Reading(null, e);
        }
    }
}

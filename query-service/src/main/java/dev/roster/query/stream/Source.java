package dev.roster.query.stream;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where one stream has its events from; remembers how far its reader is. */
public interface Source {

    /**
     * What is new since the last call; at the first, what a reader has to know that has just come.
     *
     * @throws dev.roster.http.Refusal when there is nothing to stream, or nothing any more
     */
    Round next();

    /**
     * Some events.
     *
     * @param more whether there are others already
     */
    record Round(List<Event> events, boolean more) {}

    /**
     * A server-sent event.
     *
     * @param id with which a reader can come again later and miss nothing
     * @param data without line breaks
     */
    record Event(String name, @Nullable String id, String data) {}
}

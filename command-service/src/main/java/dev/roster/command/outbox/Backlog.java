package dev.roster.command.outbox;

import dev.roster.shared.event.EventAttributes;
import java.util.List;

/** The outbox as the relay sees it: the rows that are still there, oldest first. */
public interface Backlog {

    /** A fact that waits, as opaque as the relay needs it. */
    record Row(long position, String topic, EventAttributes attributes, byte[] payload) {}

    /** The oldest rows that are there now, whatever was read before; those of parked aggregates wait. */
    List<Row> oldest(int limit);

    /**
     * Deletes exactly these rows, and with them that one of them is the reason why its aggregate is parked.
     *
     * @return how many were still there
     */
    int delete(List<Long> positions);
}

package dev.roster.command.outbox;

import dev.roster.shared.event.EventAttributes;
import java.util.Collection;
import java.util.List;

/** The outbox as the relay sees it: the rows that are still there, oldest first. */
public interface Backlog {

    /** A fact that waits, as opaque as the relay needs it. */
    record Row(long position, String topic, EventAttributes attributes, byte[] payload) {}

    /**
     * Which transactions are over. One that draws a position has its id before.
     *
     * @param oldestRunning all transactions with a lower id are over
     * @param next no transaction has begun yet that has this id or a higher one
     * @param oldestParked the position of the oldest fact for which an aggregate is parked; the greatest number if none is
     */
    record Horizon(long oldestRunning, long next, long oldestParked) {}

    /** How things are now, as seen by whatever is read later. */
    Horizon horizon();

    /**
     * The oldest rows that are there now; those of parked aggregates wait.
     *
     * @param above only rows with a higher position
     * @param taken positions to leave out
     */
    List<Row> oldest(long above, Collection<Long> taken, int limit);

    /**
     * Deletes exactly these rows, and with them that one of them is the reason why its aggregate is parked.
     *
     * @return how many were still there
     */
    int delete(List<Long> positions);
}

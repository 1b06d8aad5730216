package dev.roster.command.outbox;

import dev.roster.shared.event.EventAttributes;
import java.util.Collection;
import java.util.List;

/** The outbox as the relay sees it: the rows that are still there, oldest first. */
public interface Backlog {

    /** A fact that waits, as opaque as the relay needs it. */
    record Row(long position, String topic, EventAttributes attributes, byte[] payload) {}

    /**
     * Which transactions are over, and which rows are there. Whoever draws a position has a transaction id before.
     *
     * @param oldestRunning all transactions with a lower id are over
     * @param next whoever gets a transaction id from now on gets a higher one
     * @param oldest the lowest position that is there, of parked aggregates too; the greatest number if there is none
     */
    record Horizon(long oldestRunning, long next, long oldest) {}

    /**
     * How things are now.
     *
     * @param above only rows with a higher position
     */
    Horizon horizon(long above);

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

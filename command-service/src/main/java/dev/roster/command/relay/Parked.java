package dev.roster.command.relay;

import dev.roster.command.outbox.Backlog.Row;

/** The aggregates whose facts wait, because Kafka refused one of them for its own sake. */
interface Parked {

    /**
     * Lets the facts of the row's aggregate wait. Nothing changes if they do already, or if the row is gone: a relay that was
     * paused may hear of the refusal when an operator has discarded the row.
     */
    void add(Row row, Exception refusal);
}

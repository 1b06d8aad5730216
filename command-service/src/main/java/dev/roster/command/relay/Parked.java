package dev.roster.command.relay;

import dev.roster.command.outbox.Backlog.Row;

/** The aggregates whose facts wait, because Kafka refused one of them for its own sake. */
interface Parked {

    /** Lets the facts of the row's aggregate wait; nothing changes if they do already. */
    void add(Row row, Exception refusal);
}

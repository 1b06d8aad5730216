package dev.roster.command.change;

import dev.roster.shared.event.EventEnvelope;

/** A change with the fact that announces it. */
record Saved(Change<?> change, EventEnvelope fact) {

    Aggregate aggregate() {
        return change.aggregate();
    }
}

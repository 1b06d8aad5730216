package dev.roster.command.change;

import dev.roster.shared.event.Event;
import java.time.Instant;

/**
 * What a decision leads to: the aggregate after it, and the one fact that explains it. Only {@link Changes} carries it
 * out.
 */
public sealed interface Change<A extends Aggregate> {

    /** The aggregate after the change; after an end, its last state. */
    A aggregate();

    record Created<A extends Aggregate>(A aggregate, Event fact, Instant at) implements Change<A> {}

    record Updated<A extends Aggregate>(A aggregate, Event fact, Instant at) implements Change<A> {}

    record Ended<A extends Aggregate>(A aggregate, Event fact, Instant at) implements Change<A> {}

    /** What was asked for is so already: nothing to save and nothing to announce. */
    record Unchanged<A extends Aggregate>(A aggregate) implements Change<A> {}
}

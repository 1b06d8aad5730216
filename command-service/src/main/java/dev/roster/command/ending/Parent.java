package dev.roster.command.ending;

import dev.roster.command.change.Aggregate;
import dev.roster.command.change.Change.Ended;
import dev.roster.shared.event.AggregateType;
import java.time.Instant;
import java.util.UUID;

/** Aggregates of a kind that end after their children. */
public interface Parent<A extends Aggregate> {

    AggregateType type();

    /** Has commands find neither the aggregate nor what is below it from now on, except to end it. */
    void hide(A aggregate);

    /** The end of one that is hidden, whose row it locks. */
    Ended<A> end(UUID id, Instant at);

    /** Ends what fits of the children. Called with the aggregate's row locked. */
    void endChildren(A aggregate, Ending ending);
}

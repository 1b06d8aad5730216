package dev.roster.command.change;

import dev.roster.command.outbox.Outbox;
import dev.roster.shared.event.Event;
import dev.roster.shared.event.EventEnvelope;
import dev.roster.shared.id.Uuids;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.core.JdbcAggregateTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The only way to write an aggregate: its row first, then the fact into the outbox, in the caller's transaction. The
 * aggregate must have been loaded with its row locked, so that its versions have no gaps.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Changes {

    private final JdbcAggregateTemplate rows;
    private final UsedIds usedIds;
    private final Outbox outbox;

    Changes(JdbcAggregateTemplate rows, UsedIds usedIds, Outbox outbox) {
        this.rows = rows;
        this.usedIds = usedIds;
        this.outbox = outbox;
    }

    /** Carries out a change that nothing but the request caused. */
    public <A extends Aggregate, C extends Change<A>> C save(C change) {
        return save(change, Uuids.next(), null);
    }

    /**
     * Carries out a change.
     *
     * @param factId drawn beforehand by whoever names it as a cause
     * @param cause the id of the fact that caused this one
     * @throws dev.roster.http.Refusal {@code id_already_used} for a creation with the id of what has ended
     */
    public <A extends Aggregate, C extends Change<A>> C save(C change, UUID factId, @Nullable UUID cause) {
        switch (change) {
            case Change.Created<?>(var aggregate, var fact, var at) -> {
                rows.insert(aggregate);
                usedIds.refuse(aggregate.id());
                announce(aggregate, fact, at, factId, cause);
            }
            case Change.Updated<?>(var aggregate, var fact, var at) -> {
                rows.update(aggregate);
                announce(aggregate, fact, at, factId, cause);
            }
            case Change.Ended<?>(var aggregate, var fact, var at) -> {
                rows.delete(aggregate);
                announce(aggregate, fact, at, factId, cause);
            }
            case Change.Unchanged<?>(var aggregate) -> Attempt.reach(aggregate.state());
        }
        return change;
    }

    /**
     * Carries out changes of one kind of aggregate, each of another one, in few statements; their facts are in the order
     * of the list.
     *
     * @param cause the id of the fact that caused them
     */
    public <A extends Aggregate> void saveAll(List<? extends Change<A>> changes, @Nullable UUID cause) {
        var created = new ArrayList<A>();
        var updated = new ArrayList<A>();
        var ended = new ArrayList<A>();
        var facts = new ArrayList<EventEnvelope>();
        for (Change<A> change : changes) {
            switch (change) {
                case Change.Created<A>(var aggregate, var fact, var at) -> {
                    created.add(aggregate);
                    facts.add(explained(aggregate, fact, at, Uuids.next(), cause));
                }
                case Change.Updated<A>(var aggregate, var fact, var at) -> {
                    updated.add(aggregate);
                    facts.add(explained(aggregate, fact, at, Uuids.next(), cause));
                }
                case Change.Ended<A>(var aggregate, var fact, var at) -> {
                    ended.add(aggregate);
                    facts.add(explained(aggregate, fact, at, Uuids.next(), cause));
                }
                case Change.Unchanged<A>(var aggregate) -> Attempt.reach(aggregate.state());
            }
        }
        write(created, updated, ended);
        if (!facts.isEmpty()) outbox.appendAll(facts);
    }

    private <A extends Aggregate> void write(List<A> created, List<A> updated, List<A> ended) {
        if (!created.isEmpty()) {
            rows.insertAll(created);
            usedIds.refuseAny(created.stream().map(Aggregate::id).toList());
        }
        if (!updated.isEmpty()) rows.updateAll(updated);
        if (!ended.isEmpty()) rows.deleteAll(ended);
    }

    private void announce(Aggregate aggregate, Event fact, Instant at, UUID factId, @Nullable UUID cause) {
        outbox.append(explained(aggregate, fact, at, factId, cause));
    }

    private static EventEnvelope explained(
            Aggregate aggregate, Event fact, Instant at, UUID factId, @Nullable UUID cause) {
        if (!fact.state().id().equals(aggregate.id()) || fact.state().version() != aggregate.version()) {
            throw new IllegalStateException("the fact " + fact + " does not explain the state of " + aggregate.id());
        }
        Attempt.reach(fact.state());
        var origin = Origin.current();
        return new EventEnvelope(factId, at, origin.correlationId(), cause, origin.actor(), origin.traceparent(), fact);
    }
}

package dev.roster.command.change;

import dev.roster.command.outbox.Outbox;
import dev.roster.shared.event.Event;
import dev.roster.shared.event.EventEnvelope;
import dev.roster.shared.id.Uuids;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    private final Writer writer;

    Changes(JdbcAggregateTemplate rows, UsedIds usedIds, Outbox outbox, Writer writer) {
        this.rows = rows;
        this.usedIds = usedIds;
        this.outbox = outbox;
        this.writer = writer;
    }

    /** Carries out a change that nothing but the request caused. */
    public <A extends Aggregate, C extends Change<A>> C save(C change) {
        return save(change, Uuids.next(), null);
    }

    /**
     * Carries out a change; among the commands of a {@link Bulk}, together with theirs.
     *
     * @param factId drawn beforehand by whoever names it as a cause
     * @param cause the id of the fact that caused this one
     * @throws dev.roster.http.Refusal {@code id_already_used} for a creation with the id of what has ended
     */
    public <A extends Aggregate, C extends Change<A>> C save(C change, UUID factId, @Nullable UUID cause) {
        var bulk = BulkScope.current();
        saved(change, factId, cause).ifPresent(bulk == null ? this::write : bulk::save);
        return change;
    }

    /**
     * Carries out changes in few statements; their facts are in the order of the list.
     *
     * @param cause the id of the fact that caused them
     */
    public void saveAll(List<? extends Change<?>> changes, @Nullable UUID cause) {
        BulkScope.leave();
        var all = new ArrayList<Saved>();
        for (var change : changes) saved(change, Uuids.next(), cause).ifPresent(all::add);
        writer.write(all);
    }

    private void write(Saved saved) {
        switch (saved.change()) {
            case Change.Created<?>(var aggregate, var _, var _) -> {
                rows.insert(aggregate);
                usedIds.refuse(List.of(aggregate.id()));
            }
            case Change.Updated<?>(var aggregate, var _, var _) -> rows.update(aggregate);
            case Change.Ended<?>(var aggregate, var _, var _) -> rows.delete(aggregate);
            case Change.Unchanged<?> _ -> {}
        }
        outbox.append(saved.fact());
    }

    private static Optional<Saved> saved(Change<?> change, UUID factId, @Nullable UUID cause) {
        note(change);
        return switch (change) {
            case Change.Created<?>(var aggregate, var fact, var at) ->
                Optional.of(new Saved(change, explained(aggregate, fact, at, factId, cause)));
            case Change.Updated<?>(var aggregate, var fact, var at) ->
                Optional.of(new Saved(change, explained(aggregate, fact, at, factId, cause)));
            case Change.Ended<?>(var aggregate, var fact, var at) ->
                Optional.of(new Saved(change, explained(aggregate, fact, at, factId, cause)));
            case Change.Unchanged<?> _ -> Optional.empty();
        };
    }

    private static void note(Change<?> change) {
        var state = change.aggregate().state();
        if (change instanceof Change.Unchanged<?>) Attempt.find(state);
        else Attempt.reach(state);
    }

    private static EventEnvelope explained(
            Aggregate aggregate, Event fact, Instant at, UUID factId, @Nullable UUID cause) {
        if (!fact.state().id().equals(aggregate.id()) || fact.state().version() != aggregate.version()) {
            throw new IllegalStateException("the fact " + fact + " does not explain the state of " + aggregate.id());
        }
        var origin = Origin.current();
        return new EventEnvelope(factId, at, origin.correlationId(), cause, origin.actor(), origin.traceparent(), fact);
    }
}

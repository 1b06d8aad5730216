package dev.roster.query.projection;

import dev.roster.shared.event.EventEnvelope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Service;

/**
 * Applies batches of facts to all read tables, each in one transaction with its offsets: whatever arrives twice, or at
 * two instances, has its effect once. A record that fails for its own sake is parked; an outage is thrown.
 */
@Service
public final class Projections {

    /** The channel on which PostgreSQL tells whoever listens of each commit. */
    public static final String SIGNAL = "roster_projection";

    private final Turn turn;
    private final Applied applied;
    private final Parked parked;
    private final List<Projection> projections;
    private final Meters meters;

    Projections(Turn turn, Applied applied, Parked parked, List<Projection> projections, Meters meters) {
        this.turn = turn;
        this.applied = applied;
        this.parked = parked;
        this.projections = projections;
        this.meters = meters;
    }

    /**
     * Applies what is due of a batch.
     *
     * @return where each partition goes on now: not at the end of the batch, if it stood before or behind the batch;
     *     nothing for a partition that was never begun
     */
    public Map<Partition, Long> apply(Batch batch) {
        try {
            var outcome = turn.take(batch, this::project);
            meters.count(outcome.result());
            return outcome.next();
        } catch (RuntimeException e) {
            if (batch.deliveries().isEmpty() || !Poison.caused(e)) throw e;
            return batch.deliveries().size() == 1 ? park(batch, e) : applyHalves(batch);
        }
    }

    /** Does work on the read tables in turn with the batches; all instances are told of its commit. */
    public <R> R turn(Function<Writes, R> work) {
        return turn.take(work);
    }

    /**
     * Applies a record once more, in the turn that is under way.
     *
     * @throws RuntimeException when that fails; nothing of the turn may take effect then
     */
    void applyAgain(Delivery delivery, Writes writes) {
        var reading = delivery.reading();
        if (reading.failure() != null) throw reading.failure();
        var fact = reading.fact();
        if (fact != null) project(fresh(List.of(fact)), writes);
    }

    private Fresh project(List<Delivery> deliveries, Writes writes) {
        return project(fresh(read(deliveries)), writes);
    }

    private Fresh project(Fresh fresh, Writes writes) {
        if (!fresh.facts().isEmpty()) {
            var facts = new Facts(fresh.facts());
            for (var projection : projections) projection.apply(facts, writes);
        }
        return fresh;
    }

    private List<EventEnvelope> read(List<Delivery> deliveries) {
        var facts = new ArrayList<EventEnvelope>(deliveries.size());
        for (var delivery : deliveries) {
            var reading = delivery.reading();
            if (reading.fact() != null) facts.add(reading.fact());
            if (reading.failure() != null) parked.add(delivery, reading.failure());
        }
        return facts;
    }

    private Fresh fresh(List<EventEnvelope> facts) {
        var reached = new HashMap<Aggregate, Long>();
        for (var fact : facts)
            reached.merge(Aggregate.of(fact), fact.event().state().version(), Math::max);
        return Fresh.of(facts, applied.raise(reached));
    }

    /** Finds the guilty record in a few rounds; the others take effect, in their order. */
    private Map<Partition, Long> applyHalves(Batch batch) {
        var next = new HashMap<Partition, Long>();
        for (var half : batch.halves()) next.putAll(apply(half));
        return next;
    }

    private Map<Partition, Long> park(Batch batch, RuntimeException failure) {
        return turn.take(batch, (due, _) -> {
                    for (var delivery : due) parked.add(delivery, failure);
                    return due.size();
                })
                .next();
    }
}

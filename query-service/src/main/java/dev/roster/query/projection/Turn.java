package dev.roster.query.projection;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** One projection transaction at a time, over all instances; what it does and the offsets it reaches are one. */
@Component
final class Turn {

    /** What the work gave, and where each partition goes on. */
    record Outcome<R>(R result, Map<Partition, Long> next) {}

    private final TurnLock lock;
    private final Consumed consumed;

    Turn(TurnLock lock, Consumed consumed) {
        this.lock = lock;
        this.consumed = consumed;
    }

    /** Does the work with the records of a batch that are due. */
    <R> Outcome<R> take(Batch batch, BiFunction<List<Delivery>, Writes, R> work) {
        return lock.hold(writes -> {
            var next = consumed.next(batch.stretches().keySet());
            var due = batch.due(next);
            var result = work.apply(due.deliveries(), writes);
            consumed.advance(due.ends(), writes);
            next.putAll(due.ends());
            return new Outcome<>(result, next);
        });
    }

    /** Does work that moves no partition on. */
    <R> R take(Function<Writes, R> work) {
        return lock.hold(work);
    }
}

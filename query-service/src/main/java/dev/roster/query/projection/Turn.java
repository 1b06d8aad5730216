package dev.roster.query.projection;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
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
    <R> Outcome<R> take(Batch batch, Function<List<Delivery>, R> work) {
        return lock.hold(() -> {
            var next = consumed.next(batch.stretches().keySet());
            var due = batch.due(next);
            var result = work.apply(due.deliveries());
            consumed.advance(due.ends());
            next.putAll(due.ends());
            return new Outcome<>(result, next);
        });
    }

    /** Does work that moves no partition on. */
    <R> R take(Supplier<R> work) {
        return lock.hold(work);
    }
}

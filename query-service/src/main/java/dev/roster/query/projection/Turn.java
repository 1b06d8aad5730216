package dev.roster.query.projection;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** One projection transaction at a time, over all instances; what it does and the offsets it reaches are one. */
@Component
final class Turn {

    /**
     * An instance that stopped in its turn loses it, rather than keep the others from theirs. All instances are told of
     * the commit; the lock that this takes then is no hindrance to transactions that come one at a time anyway.
     */
    private static final String TAKE = """
            select set_config('idle_in_transaction_session_timeout', '10s', true), pg_notify(:signal, '')
            from projection_turn for update""";

    /** While the first waited, another generation of the tables may have come into this place, with a turn of its own. */
    private static final String KEEP = """
            select from projection_turn for update""";

    /** What the work gave, and where each partition goes on. */
    record Outcome<R>(R result, Map<Partition, Long> next) {}

    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final Consumed consumed;

    Turn(TransactionTemplate transaction, JdbcClient jdbc, Consumed consumed) {
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.consumed = consumed;
    }

    /** Does the work with the records of a batch that are due. */
    <R> Outcome<R> take(Batch batch, Function<List<Delivery>, R> work) {
        return Objects.requireNonNull(transaction.execute(_ -> {
            begin();
            var next = consumed.next(batch.stretches().keySet());
            var due = batch.due(next);
            var result = work.apply(due.deliveries());
            consumed.advance(due.ends());
            next.putAll(due.ends());
            return new Outcome<>(result, next);
        }));
    }

    /** Does work that moves no partition on. */
    <R> R take(Supplier<R> work) {
        return Objects.requireNonNull(transaction.execute(_ -> {
            begin();
            return work.get();
        }));
    }

    private void begin() {
        jdbc.sql(TAKE).param("signal", Projections.SIGNAL).query().singleRow();
        jdbc.sql(KEEP).query().singleRow();
    }
}

package dev.roster.query.projection;

import static java.lang.Boolean.TRUE;

import java.util.Objects;
import java.util.function.Function;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.PreparedStatementCallback;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The table {@code projection_turn}, whose one row is locked as long as the transaction goes on. */
@Component
final class TurnTable implements TurnLock {

    /**
     * An instance that stopped in its turn loses it, rather than keep the others from theirs. All instances are told of
     * the commit; the lock that this takes then is no hindrance to transactions that come one at a time anyway.
     *
     * <p>Statements are planned once, since to plan them takes longer than to write a few rows; and along indexes, since a plan is kept
     * while the tables grow.
     *
     * <p>Locked twice: while the first waited, another generation of the tables may have come into this place, with a turn of its
     * own.
     */
    private static final String TAKE = """
            select set_config('idle_in_transaction_session_timeout', '10s', true), pg_notify('%s', ''),
                set_config('plan_cache_mode', 'force_generic_plan', true), set_config('enable_seqscan', 'off', true)
            from projection_turn for update;
            select from projection_turn for update""".formatted(Projections.SIGNAL);

    private static final PreparedStatementCallback<Boolean> IS_TAKEN = both -> {
        both.execute();
        return both.getMoreResults() && both.getResultSet().next();
    };

    private final TransactionTemplate transaction;
    private final JdbcOperations jdbc;

    TurnTable(TransactionTemplate transaction, JdbcOperations jdbc) {
        this.transaction = transaction;
        this.jdbc = jdbc;
    }

    @Override
    public <R> R hold(Function<Writes, R> work) {
        return Objects.requireNonNull(transaction.execute(_ -> {
            if (!TRUE.equals(jdbc.execute(TAKE, IS_TAKEN)))
                throw new EmptyResultDataAccessException("there is no turn", 1);
            var writes = new PipelinedWrites(jdbc);
            var result = work.apply(writes);
            writes.send();
            return result;
        }));
    }
}

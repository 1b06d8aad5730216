package dev.roster.query.projection;

import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The table {@code projection_turn}, whose one row is locked as long as the transaction goes on. */
@Component
final class TurnTable implements TurnLock {

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

    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;

    TurnTable(TransactionTemplate transaction, JdbcClient jdbc) {
        this.transaction = transaction;
        this.jdbc = jdbc;
    }

    @Override
    public <R> R hold(Supplier<R> work) {
        return Objects.requireNonNull(transaction.execute(_ -> {
            jdbc.sql(TAKE).param("signal", Projections.SIGNAL).query().singleRow();
            jdbc.sql(KEEP).query().singleRow();
            return work.get();
        }));
    }
}

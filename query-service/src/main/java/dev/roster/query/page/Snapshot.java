package dev.roster.query.page;

import dev.roster.http.DatabaseGate;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** One sight of the database for all statements of a request, behind the gate. */
@Component
final class Snapshot {

    private final DatabaseGate gate;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    Snapshot(DatabaseGate gate, JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.gate = gate;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setReadOnly(true);
    }

    /** For what is read by one statement as a rule, which has one sight by itself: a third of the ways to the database. */
    <T> T glance(Supplier<T> work) {
        return gate.pass(work);
    }

    <T> T read(Supplier<T> work) {
        return gate.pass(() -> Objects.requireNonNull(transaction.execute(_ -> {
            // Not as the template's isolation level, which asks for the old one and sets both on the session.
            jdbc.sql("set transaction isolation level repeatable read").update();
            return work.get();
        })));
    }
}

package dev.roster.operations;

import com.zaxxer.hikari.HikariDataSource;
import dev.roster.http.DatabaseRoles;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A few connections for those who look after the service, to where the service's own go: they neither wait for requests nor
 * keep them waiting, and a look that takes too long is given up. None is open while nobody looks.
 */
@Component
public final class OperatorsDatabase implements AutoCloseable {

    private static final int SIZE = 2;

    private final HikariDataSource pool;
    private final JdbcClient jdbc;
    private final TransactionTemplate snapshot;

    OperatorsDatabase(HikariDataSource requests, DatabaseRoles roles) {
        pool = roles.beside(requests, "operators", SIZE);
        jdbc = JdbcClient.create(pool);
        snapshot = new TransactionTemplate(new JdbcTransactionManager(pool));
        snapshot.setReadOnly(true);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /** Each statement is a transaction of its own. */
    public JdbcClient jdbc() {
        return jdbc;
    }

    /** Looks at one state of the database, however many statements it takes; {@link #jdbc} is in it. */
    @SuppressWarnings("NullAway")
    public <T> T look(Supplier<T> work) {
        return snapshot.execute(_ -> work.get());
    }

    @Override
    public void close() {
        pool.close();
    }
}

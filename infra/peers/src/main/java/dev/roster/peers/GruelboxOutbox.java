package dev.roster.peers;

import com.gruelbox.transactionoutbox.DefaultInvocationSerializer;
import com.gruelbox.transactionoutbox.DefaultPersistor;
import com.gruelbox.transactionoutbox.Dialect;
import com.gruelbox.transactionoutbox.Instantiator;
import com.gruelbox.transactionoutbox.Persistor;
import com.gruelbox.transactionoutbox.Submitter;
import com.gruelbox.transactionoutbox.TransactionManager;
import com.gruelbox.transactionoutbox.TransactionOutbox;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.Executors;

/**
 * The transaction outbox of gruelbox, without Spring. It carries a fact as its documentation has it: each in a transaction that
 * locks its row and deletes it, by many threads, as soon as the transaction that brought it is committed, and so in no order. The
 * flush that repeats what has failed does not run: a fact that fails is missed by the benchmark.
 */
public final class GruelboxOutbox {

    private GruelboxOutbox() {}

    /**
     * Runs it until the end of the standard input.
     *
     * @param arguments those of {@link Servers}
     */
    public static void main(String[] arguments) throws IOException, SQLException {
        var servers = Servers.of(arguments);
        try (var pool = servers.pool();
                var sender = servers.sender();
                var workers = Executors.newFixedThreadPool(Servers.WORKERS)) {
            var transactions = TransactionManager.fromDataSource(pool);
            var outbox = TransactionOutbox.builder()
                    .transactionManager(transactions)
                    .persistor(persistor())
                    .instantiator(Instantiator.using(_ -> sender))
                    .submitter(Submitter.withExecutor(workers))
                    .build();
            new Turns()
                    .take(
                            pool,
                            transactions::inTransaction,
                            fact -> outbox.schedule(Destination.class).take(fact));
        }
    }

    private static Persistor persistor() {
        var serializer = DefaultInvocationSerializer.builder()
                .serializableTypes(Set.of(Fact.class))
                .build();
        return DefaultPersistor.builder()
                .dialect(Dialect.POSTGRESQL_9)
                .serializer(serializer)
                .build();
    }
}

package dev.roster.http;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * The way of requests to the connection pool: as many at once as may hold a connection, the others wait in front of it
 * for a bounded time. Settings below {@code resilience4j.bulkhead.instances.database}.
 */
@Component
public final class DatabaseGate {

    private final Bulkhead bulkhead;

    DatabaseGate(BulkheadRegistry bulkheads) {
        this.bulkhead = bulkheads.bulkhead("database");
    }

    /**
     * Runs work that uses one connection.
     *
     * @throws io.github.resilience4j.bulkhead.BulkheadFullException when no place became free in time
     */
    public <T> T pass(Supplier<T> work) {
        return bulkhead.executeSupplier(work);
    }
}

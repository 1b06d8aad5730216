package dev.roster.http;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;

/**
 * The way of requests to the connection pool: as many at once as may hold a connection, the others wait in front of it
 * for a bounded time. Settings below {@code resilience4j.bulkhead.instances.database}. While the database does not answer
 * nobody is let in.
 */
@Component
public final class DatabaseGate {

    private final Bulkhead bulkhead;
    private final Set<Thread> inside = new HashSet<>();
    private boolean isShut;

    DatabaseGate(BulkheadRegistry bulkheads) {
        this.bulkhead = bulkheads.bulkhead("database");
    }

    /**
     * Runs work that uses one connection.
     *
     * @throws io.github.resilience4j.bulkhead.BulkheadFullException when no place became free in time
     * @throws DataAccessResourceFailureException when the database does not answer
     */
    public <T> T pass(Supplier<T> work) {
        return bulkhead.executeSupplier(() -> {
            enter();
            try {
                return work.get();
            } finally {
                leave();
            }
        });
    }

    /** Lets nobody in, and has those who are inside give up: a virtual thread that is interrupted closes what it reads from. */
    synchronized void shut() {
        isShut = true;
        inside.forEach(Thread::interrupt);
        inside.clear();
    }

    synchronized void open() {
        isShut = false;
    }

    synchronized boolean isOpen() {
        return !isShut;
    }

    private synchronized void enter() {
        if (isShut) throw new DataAccessResourceFailureException("the database does not answer");
        inside.add(Thread.currentThread());
    }

    /** What is left of an interruption is none of what comes after. */
    private synchronized void leave() {
        var undisturbed = inside.remove(Thread.currentThread());
        if (!undisturbed) Thread.interrupted();
    }
}

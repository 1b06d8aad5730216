package dev.roster.command.relay;

import dev.roster.command.outbox.Backlog;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Deletes what Kafka has acknowledged while the relay reads and sends what comes next: one delete at a time, by another thread. All
 * methods are for the relay's.
 */
final class Deletion {

    private static final Logger LOG = LoggerFactory.getLogger(Deletion.class);

    private final Backlog backlog;
    private final Executor executor;
    private final Runnable ended;
    private final Counter published;
    private final Counter repeated;
    private @Nullable FutureTask<Integer> task;
    private List<Long> positions = List.of();

    /** @param ended is called from another thread when a delete is over; must return at once */
    Deletion(Backlog backlog, Executor executor, Runnable ended, MeterRegistry meters) {
        this.backlog = backlog;
        this.executor = executor;
        this.ended = ended;
        this.published = meters.counter("roster.relay.published");
        this.repeated = meters.counter("roster.relay.repeated");
    }

    boolean isUnderWay() {
        return task != null && !task.isDone();
    }

    /** The positions of what may still be there, and must not be sent again. */
    Collection<Long> positions() {
        return positions;
    }

    /** Begins to delete. None may be under way, and the one before must be settled. */
    void begin(List<Long> acknowledged) {
        if (acknowledged.isEmpty()) return;
        var delete = new FutureTask<>(() -> backlog.delete(acknowledged));
        positions = acknowledged;
        task = delete;
        executor.execute(() -> {
            delete.run();
            ended.run();
        });
    }

    /**
     * Counts what has been deleted since; none may be under way.
     *
     * @throws Exception why it failed; what is still there may be sent again
     */
    void settle() throws Exception {
        if (task == null) return;
        try {
            count(task.get());
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) throw error;
            throw (Exception) e.getCause();
        } finally {
            task = null;
            positions = List.of();
        }
    }

    private void count(int deleted) {
        var others = positions.size() - deleted;
        published.increment(positions.size());
        repeated.increment(others);
        if (others > 0) LOG.warn("{} of {} facts were published by another relay too", others, positions.size());
    }
}

package dev.roster.command.relay;

import dev.roster.command.outbox.Backlog.Row;
import dev.roster.simulation.Simulation;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** What becomes of a record that was sent. */
final class SimulatedSend implements Future<RecordMetadata> {

    private static final RecordMetadata METADATA = new RecordMetadata(new TopicPartition("any", 0), 0, 0, 0, 0, 0);

    private final Simulation simulation;
    private final Row row;
    private final Callback answered;
    private @Nullable Exception failure;
    private @Nullable Set<Long> forgiving;
    private boolean done;

    SimulatedSend(Simulation simulation, Row row, Callback answered) {
        this.simulation = simulation;
        this.row = row;
        this.answered = answered;
    }

    Row row() {
        return row;
    }

    void acknowledge() {
        done = true;
        answered.onCompletion(METADATA, null);
    }

    void fail(Exception cause) {
        done = true;
        failure = cause;
        answered.onCompletion(null, cause);
    }

    /** The same, which fails unnoticed. */
    SimulatedSend forgiving(Set<Long> failed) {
        forgiving = failed;
        return this;
    }

    @Override
    public RecordMetadata get(long timeout, TimeUnit unit) throws ExecutionException, TimeoutException {
        simulation.await(() -> done, Duration.of(timeout, unit.toChronoUnit()));
        var failed = failure != null || !done;
        if (forgiving != null) {
            if (failed) forgiving.add(row.position());
            if (!failed) forgiving.remove(row.position());
            return METADATA;
        }
        if (!failed) return METADATA;
        if (failure != null) throw new ExecutionException(failure);
        throw new TimeoutException();
    }

    @Override
    public RecordMetadata get() {
        throw new UnsupportedOperationException("waits for ever");
    }

    @Override
    public State state() {
        if (!done) return State.RUNNING;
        return failure == null || forgiving != null ? State.SUCCESS : State.FAILED;
    }

    @Override
    public boolean isDone() {
        return done;
    }

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
        return false;
    }

    @Override
    public boolean isCancelled() {
        return false;
    }
}

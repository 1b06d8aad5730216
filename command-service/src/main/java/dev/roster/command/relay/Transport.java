package dev.roster.command.relay;

import dev.roster.command.outbox.Backlog.Row;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.PolicyViolationException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.jspecify.annotations.Nullable;

/**
 * One idempotent producer, up to its first failure. Nothing that is behind a failed record on its partition comes onto the topic:
 * a broker takes only what follows what it took last, and the producer, which would send again what it did not take, ends before
 * that. A broker that has nothing of it yet takes anything, so the first record to a partition is on its way alone.
 */
final class Transport implements AutoCloseable {

    private final Producer<byte[], byte[]> producer;
    private final long since;
    private final Runnable answered;
    private final Thread sender = Thread.currentThread();
    private final AtomicReference<@Nullable Failure> failure = new AtomicReference<>();
    private final Map<TopicPartition, Future<RecordMetadata>> firsts = new HashMap<>();
    private volatile boolean ended;

    /** What failed first. */
    record Failure(Row row, Exception cause) {

        /** Whether Kafka refuses the record itself, and would do so for ever. */
        boolean isRefusal() {
            return cause instanceof RecordTooLargeException
                    || cause instanceof InvalidRecordException
                    || cause instanceof PolicyViolationException;
        }
    }

    /**
     * For the thread that makes it.
     *
     * @param answered is called from the producer's thread
     */
    Transport(Producer<byte[], byte[]> producer, long since, Runnable answered) {
        this.producer = producer;
        this.since = since;
        this.answered = answered;
    }

    long since() {
        return since;
    }

    @Nullable
    Failure failure() {
        return failure.get();
    }

    /** Whether a record may be sent to the partition; waits for the acknowledgement of the first. */
    boolean isReady(TopicPartition partition, Duration patience) throws InterruptedException {
        var first = firsts.get(partition);
        if (first == null || first.isDone()) return failure() == null;
        try {
            first.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return failure() == null;
        } catch (ExecutionException | TimeoutException _) {
            return false;
        }
    }

    Future<RecordMetadata> send(Row row, TopicPartition partition, ProducerRecord<byte[], byte[]> record) {
        var result = producer.send(record, (_, cause) -> answer(row, cause));
        firsts.putIfAbsent(partition, result);
        return result;
    }

    /** What the producer does not take is told to the sender at once, and keeps nothing back that it took before. */
    private void answer(Row row, @Nullable Exception cause) {
        if (cause != null && Thread.currentThread() == sender) failure.compareAndSet(null, new Failure(row, cause));
        else if (cause != null) end(new Failure(row, cause));
        answered.run();
    }

    /** On the producer's own thread, which sends nothing more after that; what it gives up then is no failure of its own. */
    private void end(Failure first) {
        if (ended) return;
        failure.set(first);
        close();
    }

    /** Gives up what is on its way. */
    @Override
    public void close() {
        ended = true;
        producer.close(Duration.ZERO);
    }
}

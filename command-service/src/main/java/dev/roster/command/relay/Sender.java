package dev.roster.command.relay;

import dev.roster.command.outbox.Backlog.Row;
import dev.roster.shared.event.EventHeaders;
import dev.roster.shared.event.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.errors.PolicyViolationException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/**
 * One idempotent producer after the other: each lives until its first failure, since after one nothing it still has on
 * its way may overtake what failed.
 */
final class Sender implements AutoCloseable {

    private final Supplier<Producer<byte[], byte[]>> producers;
    private final Topics topics;
    private final Duration ackTimeout;
    private final LongSupplier nanos;
    private volatile @Nullable Producer<byte[], byte[]> producer;

    Sender(Supplier<Producer<byte[], byte[]>> producers, Topics topics, Duration ackTimeout, LongSupplier nanos) {
        this.producers = producers;
        this.topics = topics;
        this.ackTimeout = ackTimeout;
        this.nanos = nanos;
    }

    Topics topics() {
        return topics;
    }

    /**
     * What became of a batch.
     *
     * @param acknowledged the positions before the first failure
     * @param failed the first row that failed, with its failure
     */
    record Outcome(
            List<Long> acknowledged,
            @Nullable Row failed,
            @Nullable Exception failure) {

        /** Whether Kafka refuses the record itself, and would do so for ever. */
        boolean refused() {
            return failure instanceof RecordTooLargeException
                    || failure instanceof InvalidRecordException
                    || failure instanceof PolicyViolationException;
        }
    }

    private record Aggregate(String type, UUID id) {

        static Aggregate of(Row row) {
            return new Aggregate(
                    row.attributes().aggregateType(), row.attributes().aggregateId());
        }
    }

    /** Sends the rows in order and waits for every acknowledgement, or for the first failure. */
    Outcome send(List<Row> batch) throws InterruptedException {
        var deadline = nanos.getAsLong() + ackTimeout.toNanos();
        var results = sendUntilFailed(batch, deadline);
        var acknowledged = new ArrayList<Long>(batch.size());
        for (var i = 0; i < results.size(); i++) {
            var failure = await(results.get(i), deadline);
            if (failure != null) {
                close();
                return new Outcome(acknowledged, batch.get(i), failure);
            }
            acknowledged.add(batch.get(i).position());
        }
        return new Outcome(acknowledged, null, null);
    }

    /**
     * What fails must not be overtaken by what stands behind it. Kafka takes the next record though it refused the one
     * before, so no fact is sent before the one before it of its aggregate is acknowledged.
     */
    private List<Future<?>> sendUntilFailed(List<Row> batch, long deadline) throws InterruptedException {
        var open = producer();
        var results = new ArrayList<Future<?>>(batch.size());
        var newest = new HashMap<Aggregate, Future<?>>();
        for (var row : batch) {
            var aggregate = Aggregate.of(row);
            var before = newest.get(aggregate);
            if (before != null && await(before, deadline) != null) break;
            var result = open.send(record(row));
            results.add(result);
            if (result.state() == Future.State.FAILED) break;
            newest.put(aggregate, result);
        }
        return results;
    }

    /** Gives up what is on its way; it will be sent again. May be called while another thread sends. */
    @Override
    public void close() {
        var open = producer;
        producer = null;
        if (open != null) open.close(Duration.ZERO);
    }

    private @Nullable Exception await(Future<?> result, long deadline) throws InterruptedException {
        try {
            result.get(Math.max(0, deadline - nanos.getAsLong()), TimeUnit.NANOSECONDS);
            return null;
        } catch (ExecutionException e) {
            return e.getCause() instanceof Exception cause ? cause : e;
        } catch (TimeoutException e) {
            return e;
        }
    }

    private ProducerRecord<byte[], byte[]> record(Row row) {
        var topic = Topic.find(row.topic()).orElseThrow(() -> new IllegalStateException("no topic " + row.topic()));
        var partition = KnownPartitions.number(row.attributes().partitionKey(), topics.partitions(topic));
        var headers = new RecordHeaders();
        EventHeaders.write(row.attributes()).forEach((name, value) -> headers.add(name, bytes(value)));
        var key = bytes(row.attributes().aggregateId().toString());
        return new ProducerRecord<>(row.topic(), partition, key, row.payload(), headers);
    }

    private Producer<byte[], byte[]> producer() {
        var open = producer;
        if (open == null) {
            open = producers.get();
            producer = open;
        }
        return open;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

package dev.roster.command.relay;

import dev.roster.command.outbox.Backlog.Row;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Has facts on their way with one producer at a time: each lives until its first failure, since after one nothing may overtake what
 * failed. There is one for each packing, and the other goes on only when nothing of the one is on its way any more. All but {@link
 * #close} is for one thread.
 */
final class Sender implements AutoCloseable {

    /** A broker forgets a producer of which a partition got nothing for a day, and what had to come next. */
    private static final long LONGEST_LIFE = Duration.ofHours(1).toNanos();

    /** Of payloads on their way, and one batch more. */
    private static final long MOST_OCTETS = 16 << 20;

    private static final Outcome NOTHING = new Outcome(List.of(), null, false);

    private final Function<Packing, Producer<byte[], byte[]>> producers;
    private final Records records;
    private final Duration ackTimeout;
    private final LongSupplier nanos;
    private final Runnable answered;
    private final Map<Long, Sent> onTheWay = new LinkedHashMap<>();
    private final Map<Packing, Transport> transports = new ConcurrentHashMap<>();
    private long octets;
    /** Of what is on its way. */
    private Packing packing = Packing.LOOSE;
    /** Of what comes next. */
    private Packing wanted = Packing.LOOSE;

    /** @param answered is called from another thread when Kafka has said something; must return at once */
    Sender(
            Function<Packing, Producer<byte[], byte[]>> producers,
            Records records,
            Duration ackTimeout,
            LongSupplier nanos,
            Runnable answered) {
        this.producers = producers;
        this.records = records;
        this.ackTimeout = ackTimeout;
        this.nanos = nanos;
        this.answered = answered;
    }

    /**
     * What became of facts that were sent.
     *
     * @param acknowledged their positions, in order
     * @param failure what failed first; nothing is on its way any more then
     * @param isRefused whether the failure is that Kafka refuses the record itself, and would do so for ever
     */
    record Outcome(List<Long> acknowledged, Transport.@Nullable Failure failure, boolean isRefused) {}

    private record Sent(Row row, TopicPartition partition, Future<RecordMetadata> result, long time) {}

    /** The positions of what was sent and is not settled. */
    Collection<Long> onTheWay() {
        return Collections.unmodifiableSet(onTheWay.keySet());
    }

    /**
     * Whether more may be sent now; nothing until what was given up is settled, or a producer is done that has lived for long or is not
     * the one that is wanted.
     */
    boolean isReady() {
        var open = transports.get(packing);
        if (open == null || isOld(open) || packing != wanted) return onTheWay.isEmpty();
        return open.failure() == null && octets < MOST_OCTETS;
    }

    /**
     * Sends the rows in order, or the first of them until one fails; {@link #settle} tells.
     *
     * @param wanted as what is on its way, if anything is, until that has come to its end
     */
    void send(List<Row> rows, Packing wanted) throws InterruptedException {
        this.wanted = wanted;
        if (onTheWay.isEmpty()) packing = wanted;
        for (var row : rows) if (!send(row)) return;
    }

    private boolean send(Row row) throws InterruptedException {
        var record = records.of(row);
        var partition = new TopicPartition(record.topic(), record.partition());
        var open = open();
        if (!open.isReady(partition, ackTimeout)) return false;
        try {
            var result = open.send(row, partition, record);
            onTheWay.put(row.position(), new Sent(row, partition, result, nanos.getAsLong()));
            octets += row.payload().length;
        } catch (IllegalStateException | KafkaException e) {
            // It has ended for the failure of another record.
            if (open.failure() == null) throw e;
        }
        return open.failure() == null;
    }

    /** What has been acknowledged in the meantime, and what has failed. */
    Outcome settle() {
        var open = transports.get(packing);
        if (open == null) {
            forget();
            return NOTHING;
        }
        var failure = failure(open);
        if (failure == null || (failure.isRefusal() && anyBefore(failure.row(), Future.State.RUNNING))) {
            return new Outcome(takeAcknowledged(), null, false);
        }
        var acknowledged = acknowledgedBeforeFailures();
        // What is behind another failure may be refused for its sake: it is sent again.
        var isRefused = failure.isRefusal() && !anyBefore(failure.row(), Future.State.FAILED);
        close();
        forget();
        return new Outcome(acknowledged, failure, isRefused);
    }

    private Transport.@Nullable Failure failure(Transport open) {
        if (onTheWay.isEmpty()) return open.failure();
        var oldest = onTheWay.values().iterator().next();
        var isLate = nanos.getAsLong() - oldest.time() > ackTimeout.toNanos()
                && !oldest.result().isDone();
        return isLate
                ? new Transport.Failure(oldest.row(), new TimeoutException("no acknowledgement"))
                : open.failure();
    }

    /** Whether anything that was sent before it, to the same partition, is in this state. */
    private boolean anyBefore(Row row, Future.State state) {
        var sent = onTheWay.get(row.position());
        return sent != null
                && onTheWay.values().stream()
                        .takeWhile(before -> before.row().position() != row.position())
                        .filter(before -> before.partition().equals(sent.partition()))
                        .anyMatch(before -> before.result().state() == state);
    }

    private List<Long> takeAcknowledged() {
        var acknowledged = new ArrayList<Long>();
        var sent = onTheWay.entrySet().iterator();
        while (sent.hasNext()) {
            var next = sent.next();
            if (!isAcknowledged(next.getValue())) break;
            acknowledged.add(next.getKey());
            octets -= next.getValue().row().payload().length;
            sent.remove();
        }
        return acknowledged;
    }

    /** What is behind a failure on its partition does not count. */
    private List<Long> acknowledgedBeforeFailures() {
        var acknowledged = new ArrayList<Long>();
        var failed = new HashSet<TopicPartition>();
        for (var sent : onTheWay.values()) {
            if (failed.contains(sent.partition())) continue;
            if (isAcknowledged(sent)) acknowledged.add(sent.row().position());
            else failed.add(sent.partition());
        }
        return acknowledged;
    }

    private static boolean isAcknowledged(Sent sent) {
        return sent.result().state() == Future.State.SUCCESS;
    }

    private Transport open() {
        var open = transports.get(packing);
        if (open != null && onTheWay.isEmpty() && isOld(open)) {
            open.close();
            open = null;
        }
        if (open == null) {
            open = new Transport(producers.apply(packing), nanos.getAsLong(), answered);
            transports.put(packing, open);
        }
        return open;
    }

    private boolean isOld(Transport open) {
        return nanos.getAsLong() - open.since() > LONGEST_LIFE;
    }

    private void forget() {
        onTheWay.clear();
        octets = 0;
    }

    /** Gives up what is on its way; it will be sent again. May be called while another thread sends. */
    @Override
    public void close() {
        for (var each : Packing.values()) {
            var open = transports.remove(each);
            if (open != null) open.close();
        }
    }
}

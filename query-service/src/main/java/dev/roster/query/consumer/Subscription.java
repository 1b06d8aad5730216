package dev.roster.query.consumer;

import dev.roster.query.projection.Batch;
import dev.roster.query.projection.Consumed;
import dev.roster.query.projection.Lag;
import dev.roster.query.projection.Partition;
import dev.roster.query.projection.Projections;
import dev.roster.shared.event.Topic;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.InvalidOffsetException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A membership in the consumer group: reads what arrives and has it applied, one batch after the other. While one is applied, the next
 * has been read already and is decoded.
 */
final class Subscription implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Subscription.class);
    private static final Duration WAIT = Duration.ofMillis(250);
    private static final Duration CLOSING = Duration.ofSeconds(3);

    /** Of what is in hand: with more, nothing is read ahead. A batch may have a thousand records of 256 KiB. */
    private static final int MOST_OCTETS = 8 << 20;

    /** Every ten seconds or so while nothing arrives. */
    private static final int ROUNDS_PER_LOOK = 40;

    private final Consumer<byte[], byte[]> kafka;
    private final TopicIds topicIds;
    private final Projections projections;
    private final Backlog backlog;
    private final Assignment assignment;
    private final GroupOffsets groupOffsets;
    private @Nullable Read ahead;
    private int rounds;

    private record Read(ConsumerRecords<byte[], byte[]> records, Batch batch) {}

    Subscription(Cluster cluster, Projections projections, Consumed consumed, Lag lag) {
        this.kafka = cluster.consumer();
        this.topicIds = cluster.topicIds();
        this.projections = projections;
        this.backlog = new Backlog(kafka, lag);
        this.assignment = new Assignment(kafka, topicIds, consumed, lag);
        this.groupOffsets = new GroupOffsets(kafka);
        kafka.subscribe(Arrays.stream(Topic.values()).map(Topic::wireName).toList(), assignment);
    }

    /**
     * Applies what arrives within a moment. Polls in any case, and first: that keeps the membership alive while the
     * database is away.
     */
    void advance() {
        var present = ahead == null ? read(assignment.isComplete() ? WAIT : Duration.ZERO) : ahead;
        ahead = null;
        if (present != null) {
            if (assignment.isComplete() && octets(present.records()) <= MOST_OCTETS) readAhead();
            apply(present);
        }
        if (ahead == null && ++rounds % ROUNDS_PER_LOOK == 0) assignment.displaceMoved();
        if (ahead != null && !assignment.isComplete()) startOver();
        assignment.place();
        backlog.update(assignment.positions().keySet(), recordsAhead());
        groupOffsets.update(assignment.positions(), recordsAhead());
    }

    private void readAhead() {
        var next = read(Duration.ZERO);
        ahead = next;
        if (next != null) Thread.startVirtualThread(next.batch()::decode);
    }

    private static long octets(ConsumerRecords<byte[], byte[]> records) {
        var octets = 0L;
        for (var each : records) octets += each.serializedValueSize();
        return octets;
    }

    private ConsumerRecords<byte[], byte[]> recordsAhead() {
        return ahead == null ? ConsumerRecords.empty() : ahead.records();
    }

    private @Nullable Read read(Duration patience) {
        var records = poll(patience);
        if (records.isEmpty()) return null;
        var batch = Records.batch(records, assignment.positions());
        records.nextOffsets().forEach((partition, next) -> assignment.advance(partition, next.offset()));
        return new Read(records, batch);
    }

    private ConsumerRecords<byte[], byte[]> poll(Duration patience) {
        try {
            return kafka.poll(patience);
        } catch (InvalidOffsetException e) {
            LOG.warn("the log is not the one that it was", e);
            e.partitions().forEach(assignment::displace);
            return ConsumerRecords.empty();
        }
    }

    private void apply(Read present) {
        backlog.waiting(present.records(), recordsAhead());
        try {
            goOn(present.records(), projections.apply(present.batch()));
        } catch (RuntimeException e) {
            startOver();
            throw e;
        }
        backlog.applied(present.records(), recordsAhead());
    }

    private void goOn(ConsumerRecords<byte[], byte[]> records, Map<Partition, Long> next) {
        for (var read : records.nextOffsets().entrySet()) {
            var position = next.get(Records.partition(read.getKey()));
            if (position == null || position != read.getValue().offset()) {
                LOG.info(
                        "{} was read up to {}, but goes on at {}",
                        read.getKey(),
                        read.getValue().offset(),
                        position);
                startOver();
                return;
            }
        }
    }

    /** Forgets what was read ahead, which may be of another log than the one that partitions are placed on now. */
    private void startOver() {
        ahead = null;
        assignment.displaceAll();
    }

    @Override
    public void close() {
        assignment.onPartitionsRevoked(Set.copyOf(assignment.positions().keySet()));
        topicIds.close();
        try {
            groupOffsets.tell();
        } finally {
            kafka.close(CloseOptions.timeout(CLOSING));
        }
    }
}

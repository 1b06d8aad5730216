package dev.roster.query.consumer;

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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A membership in the consumer group: reads what arrives, has it applied, and only then goes on. */
final class Subscription implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Subscription.class);
    private static final Duration WAIT = Duration.ofMillis(250);
    private static final Duration CLOSING = Duration.ofSeconds(3);

    /** Every ten seconds or so while nothing arrives. */
    private static final int ROUNDS_PER_LOOK = 40;

    private final Consumer<byte[], byte[]> kafka;
    private final TopicIds topicIds;
    private final Projections projections;
    private final Backlog backlog;
    private final Assignment assignment;
    private int rounds;

    Subscription(Cluster cluster, Projections projections, Consumed consumed, Lag lag) {
        this.kafka = cluster.consumer();
        this.topicIds = cluster.topicIds();
        this.projections = projections;
        this.backlog = new Backlog(kafka, lag);
        this.assignment = new Assignment(kafka, topicIds, consumed, lag);
        kafka.subscribe(Arrays.stream(Topic.values()).map(Topic::wireName).toList(), assignment);
    }

    /**
     * Applies what arrives within a moment. Polls in any case, and first: that keeps the membership alive while the
     * database is away.
     */
    void advance() {
        var records = poll();
        if (!records.isEmpty()) apply(records);
        if (++rounds % ROUNDS_PER_LOOK == 0) assignment.displaceMoved();
        assignment.place();
        backlog.update(assignment.positions().keySet());
    }

    private ConsumerRecords<byte[], byte[]> poll() {
        try {
            return kafka.poll(assignment.isComplete() ? WAIT : Duration.ZERO);
        } catch (InvalidOffsetException e) {
            LOG.warn("the log is not the one that it was", e);
            e.partitions().forEach(assignment::displace);
            return ConsumerRecords.empty();
        }
    }

    private void apply(ConsumerRecords<byte[], byte[]> records) {
        backlog.waiting(records);
        try {
            var batch = Records.batch(records, assignment.positions());
            goOn(records, projections.apply(batch));
        } catch (RuntimeException e) {
            assignment.displaceAll();
            throw e;
        }
        commit(records);
        backlog.applied(records);
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
                assignment.displaceAll();
                return;
            }
            assignment.advance(read.getKey(), position);
        }
    }

    @Override
    public void close() {
        assignment.onPartitionsRevoked(Set.copyOf(assignment.positions().keySet()));
        topicIds.close();
        kafka.close(CloseOptions.timeout(CLOSING));
    }

    /** For the tools that show lag; nothing depends on it. */
    private void commit(ConsumerRecords<byte[], byte[]> records) {
        kafka.commitAsync(records.nextOffsets(), (_, failure) -> {
            if (failure != null) LOG.debug("the group's offsets were not committed to Kafka", failure);
        });
    }
}

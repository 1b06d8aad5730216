package dev.roster.query.consumer;

import static java.util.Objects.requireNonNull;

import dev.roster.query.projection.Consumed;
import dev.roster.query.projection.Lag;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The partitions that this instance reads, each placed where the database says that it goes on. */
final class Assignment implements ConsumerRebalanceListener {

    private static final Logger LOG = LoggerFactory.getLogger(Assignment.class);
    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    private final Consumer<byte[], byte[]> kafka;
    private final TopicIds topicIds;
    private final Consumed consumed;
    private final Lag lag;
    private final Map<TopicPartition, Long> positions = new HashMap<>();
    private final Set<TopicPartition> unplaced = new HashSet<>();

    Assignment(Consumer<byte[], byte[]> kafka, TopicIds topicIds, Consumed consumed, Lag lag) {
        this.kafka = kafka;
        this.topicIds = topicIds;
        this.consumed = consumed;
        this.lag = lag;
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        partitions.forEach(this::displace);
    }

    /** Nothing to finish: of what has been read, the database takes what is due, whoever brings it. */
    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        for (var partition : partitions) {
            positions.remove(partition);
            unplaced.remove(partition);
            lag.forget(Records.partition(partition));
        }
    }

    /** Up to where the placed partitions have been read. */
    Map<TopicPartition, Long> positions() {
        return positions;
    }

    /** The partition has been read up to there. */
    void advance(TopicPartition partition, long position) {
        positions.put(partition, position);
    }

    /** Reads nothing more of the partition until it has been placed (again); without I/O, so that it cannot fail. */
    void displace(TopicPartition partition) {
        positions.remove(partition);
        unplaced.add(partition);
        kafka.pause(List.of(partition));
        kafka.seek(partition, 0);
    }

    /** For when the database may not be what it was: it alone knows where all go on. */
    void displaceAll() {
        Set.copyOf(positions.keySet()).forEach(this::displace);
    }

    /**
     * For when the database was set back behind what was read: where nothing more arrives, no batch would show it. Everything that
     * was read must have been applied.
     */
    void displaceMoved() {
        if (positions.isEmpty()) return;
        var stored = consumed.next(
                positions.keySet().stream().map(Records::partition).toList());
        for (var partition : List.copyOf(positions.keySet())) {
            if (!Objects.equals(positions.get(partition), stored.get(Records.partition(partition))))
                displace(partition);
        }
    }

    boolean isComplete() {
        return unplaced.isEmpty();
    }

    /** Lets the displaced partitions go on where the database says. */
    void place() {
        if (unplaced.isEmpty()) return;
        var topics = topicIds.of(
                unplaced.stream().map(TopicPartition::topic).distinct().toList());
        consumed.forgetReplaced(topics);
        var stored = consumed.next(unplaced.stream().map(Records::partition).toList());
        var begins = kafka.beginningOffsets(unplaced, TIMEOUT);
        var ends = kafka.endOffsets(unplaced, TIMEOUT);
        for (var partition : List.copyOf(unplaced)) {
            var end = requireNonNull(ends.get(partition));
            var begin = requireNonNull(begins.get(partition));
            var start = start(stored.get(Records.partition(partition)), begin, end);
            if (start == null) {
                LOG.info("{} is read from its beginning, {}", partition, begin);
                consumed.begin(Records.partition(partition), requireNonNull(topics.get(partition.topic())), begin);
                start = begin;
            }
            kafka.seek(partition, start);
            kafka.resume(List.of(partition));
            unplaced.remove(partition);
            positions.put(partition, start);
            lag.set(Records.partition(partition), end - start, null);
        }
    }

    /**
     * A log that does not reach the stored offset is not the one that it was: it is read from its beginning, and the
     * facts that have been applied are recognized by their versions.
     */
    private static @Nullable Long start(@Nullable Long stored, long begin, long end) {
        return stored != null && begin <= stored && stored <= end ? stored : null;
    }
}

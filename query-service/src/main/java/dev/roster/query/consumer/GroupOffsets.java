package dev.roster.query.consumer;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells Kafka how far the group is, once a second: for the tools that show lag, since nothing depends on it. */
final class GroupOffsets {

    private static final Logger LOG = LoggerFactory.getLogger(GroupOffsets.class);
    private static final long INTERVAL = Duration.ofSeconds(1).toNanos();

    private final Consumer<byte[], byte[]> kafka;
    private Map<TopicPartition, OffsetAndMetadata> reached = Map.of();
    private Map<TopicPartition, OffsetAndMetadata> told = Map.of();
    private long lastTold = System.nanoTime() - INTERVAL;

    GroupOffsets(Consumer<byte[], byte[]> kafka) {
        this.kafka = kafka;
    }

    /**
     * Tells it if that is due.
     *
     * @param positions up to where all has been read
     * @param ahead what of that has not been applied
     */
    void update(Map<TopicPartition, Long> positions, ConsumerRecords<byte[], byte[]> ahead) {
        var applied = new HashMap<TopicPartition, OffsetAndMetadata>();
        positions.forEach((partition, position) -> applied.put(partition, new OffsetAndMetadata(position)));
        for (var partition : ahead.partitions()) {
            var first = ahead.records(partition).getFirst();
            applied.replace(partition, new OffsetAndMetadata(first.offset()));
        }
        reached = applied;
        if (System.nanoTime() - lastTold >= INTERVAL) tell();
    }

    /** Tells it now, if there is anything new. */
    void tell() {
        if (reached.equals(told)) return;
        told = reached;
        lastTold = System.nanoTime();
        kafka.commitAsync(reached, (_, failure) -> {
            if (failure == null) return;
            LOG.debug("the group's offsets were not committed to Kafka", failure);
            told = Map.of();
        });
    }
}

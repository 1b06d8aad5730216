package dev.roster.query.consumer;

import dev.roster.query.projection.Lag;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** Tells what is known to wait; of the ends of the logs, as much as the answers with the records said. */
final class Backlog {

    private final Consumer<byte[], byte[]> kafka;
    private final Lag lag;

    Backlog(Consumer<byte[], byte[]> kafka, Lag lag) {
        this.kafka = kafka;
        this.lag = lag;
    }

    /** Records are about to be applied, and those ahead after them. */
    void waiting(ConsumerRecords<byte[], byte[]> records, ConsumerRecords<byte[], byte[]> ahead) {
        for (var partition : own(records)) {
            var present = records.records(partition);
            set(partition, present.size() + count(ahead, partition) + rest(partition), time(present.getFirst()));
        }
    }

    /** They have been applied. The next of each partition, if there is one, was written after the last. */
    void applied(ConsumerRecords<byte[], byte[]> records, ConsumerRecords<byte[], byte[]> ahead) {
        for (var partition : own(records)) {
            var last = records.records(partition).getLast();
            set(partition, count(ahead, partition) + rest(partition), time(last));
        }
    }

    /** What else has become known. */
    void update(Collection<TopicPartition> partitions, ConsumerRecords<byte[], byte[]> ahead) {
        for (var partition : partitions) {
            kafka.currentLag(partition).ifPresent(rest -> set(partition, count(ahead, partition) + rest, null));
        }
    }

    /** Without what the group has given to others since it was read. */
    private Set<TopicPartition> own(ConsumerRecords<byte[], byte[]> records) {
        var own = new HashSet<>(records.partitions());
        own.retainAll(kafka.assignment());
        return own;
    }

    private void set(TopicPartition partition, long events, @Nullable Instant oldest) {
        lag.set(Records.partition(partition), events, oldest);
    }

    private long rest(TopicPartition partition) {
        return kafka.currentLag(partition).orElse(0);
    }

    private static int count(ConsumerRecords<byte[], byte[]> records, TopicPartition partition) {
        return records.records(partition).size();
    }

    private static Instant time(ConsumerRecord<byte[], byte[]> record) {
        return Instant.ofEpochMilli(record.timestamp());
    }
}

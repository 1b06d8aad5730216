package dev.roster.query.consumer;

import dev.roster.query.projection.Lag;
import java.time.Instant;
import java.util.Collection;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/** Tells what is known to wait; of the ends of the logs, as much as the answers with the records said. */
final class Backlog {

    private final Consumer<byte[], byte[]> kafka;
    private final Lag lag;

    Backlog(Consumer<byte[], byte[]> kafka, Lag lag) {
        this.kafka = kafka;
        this.lag = lag;
    }

    /** Records have arrived. */
    void waiting(ConsumerRecords<byte[], byte[]> records) {
        for (var partition : records.partitions()) {
            var arrived = records.records(partition);
            var events = arrived.size() + kafka.currentLag(partition).orElse(0);
            lag.set(Records.partition(partition), events, time(arrived.getFirst()));
        }
    }

    /** They have been applied. The next of each partition, if there is one, was written after the last. */
    void applied(ConsumerRecords<byte[], byte[]> records) {
        for (var partition : records.partitions()) {
            var last = records.records(partition).getLast();
            lag.set(Records.partition(partition), kafka.currentLag(partition).orElse(0), time(last));
        }
    }

    /** What else has become known. */
    void update(Collection<TopicPartition> partitions) {
        for (var partition : partitions) {
            kafka.currentLag(partition).ifPresent(events -> lag.set(Records.partition(partition), events, null));
        }
    }

    private static Instant time(ConsumerRecord<byte[], byte[]> record) {
        return Instant.ofEpochMilli(record.timestamp());
    }
}

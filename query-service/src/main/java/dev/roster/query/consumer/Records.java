package dev.roster.query.consumer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import dev.roster.query.projection.Batch;
import dev.roster.query.projection.Delivery;
import dev.roster.query.projection.Partition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/** Turns what a poll gave into what the projections take. */
final class Records {

    private Records() {}

    /** @param positions where each partition stood before the poll */
    static Batch batch(ConsumerRecords<byte[], byte[]> records, Map<TopicPartition, Long> positions) {
        var stretches = new HashMap<Partition, Batch.Stretch>();
        var deliveries = new ArrayList<Delivery>(records.count());
        records.nextOffsets().forEach((partition, next) -> {
            var from = requireNonNull(positions.get(partition));
            stretches.put(partition(partition), new Batch.Stretch(from, next.offset()));
        });
        for (var record : records) deliveries.add(delivery(record));
        return new Batch(stretches, deliveries);
    }

    static Partition partition(TopicPartition partition) {
        return new Partition(partition.topic(), partition.partition());
    }

    private static Delivery delivery(ConsumerRecord<byte[], byte[]> record) {
        var headers = new HashMap<String, String>();
        for (var header : record.headers()) {
            if (header.value() != null) headers.put(header.key(), new String(header.value(), UTF_8));
        }
        var partition = new Partition(record.topic(), record.partition());
        return new Delivery(partition, record.offset(), record.key(), headers, record.value());
    }
}

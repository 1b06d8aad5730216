package dev.roster.command.relay;

import dev.roster.command.outbox.Backlog.Row;
import dev.roster.shared.event.EventHeaders;
import dev.roster.shared.event.Topic;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** Makes the record of a row: its payload as it is, its attributes as headers, and the partition that its key has. */
final class Records {

    private final Topics topics;

    Records(Topics topics) {
        this.topics = topics;
    }

    ProducerRecord<byte[], byte[]> of(Row row) {
        var topic = Topic.find(row.topic()).orElseThrow(() -> new IllegalStateException("no topic " + row.topic()));
        var partition = KnownPartitions.number(row.attributes().partitionKey(), topics.partitions(topic));
        var headers = new RecordHeaders();
        EventHeaders.write(row.attributes()).forEach((name, value) -> headers.add(name, bytes(value)));
        var key = bytes(row.attributes().aggregateId().toString());
        return new ProducerRecord<>(row.topic(), partition, key, row.payload(), headers);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

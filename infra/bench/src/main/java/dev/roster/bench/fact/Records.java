package dev.roster.bench.fact;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.roster.shared.event.EventEnvelope;
import dev.roster.shared.event.EventHeaders;
import dev.roster.shared.event.EventJson;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.utils.Utils;

/** Facts as records of a topic, as the relay makes them. */
public final class Records {

    private Records() {}

    public static ProducerRecord<byte[], byte[]> of(EventEnvelope fact, String topic) {
        var known = fact.attributes();
        var headers = new RecordHeaders();
        EventHeaders.write(known).forEach((name, value) -> headers.add(name, value.getBytes(UTF_8)));
        var key = known.aggregateId().toString().getBytes(UTF_8);
        var partition = partition(known.partitionKey());
        return new ProducerRecord<>(topic, partition, key, EventJson.write(fact.event()), headers);
    }

    private static int partition(UUID key) {
        return Utils.toPositive(Utils.murmur2(key.toString().getBytes(UTF_8))) % TopicMaker.PARTITIONS;
    }

    public static String header(Headers headers, String name) {
        var header = headers.lastHeader(name);
        if (header == null) throw new IllegalStateException("a record without " + name);
        return new String(header.value(), UTF_8);
    }
}

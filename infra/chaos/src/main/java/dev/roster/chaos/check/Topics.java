package dev.roster.chaos.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.roster.chaos.fault.Injected;
import dev.roster.chaos.load.Told;
import dev.roster.shared.event.EventHeaders;
import dev.roster.shared.event.Topic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads all topics from their first record to their last. */
public final class Topics implements AutoCloseable {

    private final KafkaConsumer<String, byte[]> consumer;

    public Topics(String bootstrapServers) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("bootstrap.servers", bootstrapServers);
        settings.put("enable.auto.commit", false);
        settings.put("max.poll.records", 5_000);
        consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }

    /** Where each partition ends, and how many records there are in all. */
    public Map<TopicPartition, Long> ends() {
        var partitions = Arrays.stream(Topic.values())
                .flatMap(topic -> consumer.partitionsFor(topic.wireName()).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        return consumer.endOffsets(partitions);
    }

    /** Each partition in its order; what was injected is left out. */
    List<Logged> read(Injected injected) {
        var ends = ends();
        consumer.assign(ends.keySet());
        consumer.seekToBeginning(ends.keySet());
        var log = new ArrayList<Logged>();
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            for (var record : consumer.poll(Duration.ofSeconds(1))) {
                var logged = logged(record);
                if (!injected.poison().contains(logged.position())
                        && !injected.knows(logged.told().aggregateId())) {
                    log.add(logged);
                }
            }
        }
        return log;
    }

    private static Logged logged(ConsumerRecord<String, byte[]> record) {
        var headers = new HashMap<String, String>();
        record.headers().forEach(header -> headers.put(header.key(), new String(header.value(), UTF_8)));
        var type = header(headers, EventHeaders.TYPE).replaceAll("^roster\\.|\\.v1$", "");
        var told = new Told(
                header(headers, EventHeaders.AGGREGATE_TYPE),
                UUID.fromString(header(headers, EventHeaders.AGGREGATE_ID)),
                Long.parseLong(header(headers, EventHeaders.AGGREGATE_VERSION)));
        var notifies = Notifications.CONCERNED.contains(told.aggregateType())
                && !type.equals("task.updated")
                && !type.endsWith(".snapshot");
        var fact = notifies ? EventHeaders.read(headers, record.value()).orElse(null) : null;
        return new Logged(
                record.topic(),
                record.partition(),
                record.offset(),
                type,
                told,
                record.key(),
                UUID.fromString(header(headers, "ce_partitionkey")),
                UUID.fromString(header(headers, "ce_id")),
                headers.get("ce_correlationid"),
                fact);
    }

    private static String header(Map<String, String> headers, String name) {
        var value = headers.get(name);
        if (value == null) throw new IllegalStateException("a record without " + name);
        return value;
    }

    @Override
    public void close() {
        consumer.close();
    }
}

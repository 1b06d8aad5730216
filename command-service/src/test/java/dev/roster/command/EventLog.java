package dev.roster.command;

import dev.roster.backing.Backing;
import dev.roster.shared.event.EventEnvelope;
import dev.roster.shared.event.EventHeaders;
import dev.roster.shared.event.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.awaitility.Awaitility;

/** Reads the public topics from some moment on, as any consumer could. */
public final class EventLog implements AutoCloseable {

    /** A record with its headers as text. */
    public record Published(ConsumerRecord<byte[], byte[]> raw, Map<String, String> headers) {

        public EventEnvelope envelope() {
            return EventHeaders.read(headers, raw.value()).orElseThrow();
        }

        @Override
        public String toString() {
            return raw.topic() + "-" + raw.partition() + "@" + raw.offset() + " " + headers + " " + value();
        }

        public String header(String name) {
            return Objects.requireNonNull(headers.get(name), name);
        }

        public String value() {
            return new String(raw.value(), StandardCharsets.UTF_8);
        }

        public String key() {
            return new String(raw.key(), StandardCharsets.UTF_8);
        }
    }

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final List<Published> records = new ArrayList<>();
    private Instant begin = Instant.MAX;

    EventLog() {
        consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        Backing.shared().kafka().bootstrapServers(),
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        var partitions = Arrays.stream(Topic.values())
                .flatMap(topic -> consumer.partitionsFor(topic.wireName()).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
    }

    /** What was published from this moment on. */
    public static EventLog since(Instant begin) {
        var log = new EventLog();
        log.from(begin);
        return log;
    }

    /** Goes on with what was published from this moment on, and forgets all else: the topics are those of all tests. */
    void from(Instant moment) {
        if (moment.equals(begin)) return;
        begin = moment;
        records.clear();
        var ends = consumer.endOffsets(consumer.assignment());
        var times =
                ends.keySet().stream().collect(Collectors.toMap(partition -> partition, _ -> moment.toEpochMilli()));
        consumer.offsetsForTimes(times).forEach((partition, first) -> {
            var end = Objects.requireNonNull(ends.get(partition));
            consumer.seek(partition, first == null ? end : first.offset());
        });
    }

    /** All records so far that fit, once there are at least so many. */
    public List<Published> await(int count, Predicate<Published> fits) {
        until(() -> {
            poll();
            return records.stream().filter(fits).count() >= count;
        });
        return records.stream().filter(fits).toList();
    }

    /** The records of one request, in the order of their partitions. */
    public List<Published> ofRequest(String correlationId, int count) {
        return await(count, record -> correlationId.equals(record.headers().get("ce_correlationid")));
    }

    /** All records so far that fit, once everything was read that is acknowledged by now. */
    public List<Published> now(Predicate<Published> fits) {
        var ends = consumer.endOffsets(consumer.assignment());
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) poll();
        return records.stream().filter(fits).toList();
    }

    @Override
    public void close() {
        consumer.close();
    }

    private static void until(Callable<Boolean> condition) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(5))
                .until(condition);
    }

    private void poll() {
        for (var raw : consumer.poll(Duration.ofMillis(50))) {
            var headers = new LinkedHashMap<String, String>();
            raw.headers().forEach(h -> headers.put(h.key(), new String(h.value(), StandardCharsets.UTF_8)));
            records.add(new Published(raw, headers));
        }
    }
}

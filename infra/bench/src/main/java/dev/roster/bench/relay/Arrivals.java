package dev.roster.bench.relay;

import dev.roster.bench.fact.Records;
import dev.roster.shared.event.Topic;
import dev.roster.shared.time.Timestamps;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** A consumer that does nothing but see when each user's first fact arrives. */
final class Arrivals implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(50);

    /**
     * When a fact came.
     *
     * @param nanos by this JVM's clock
     * @param sinceChange since the time that stands in it, which is that of the change and so before the commit
     */
    record Arrival(long nanos, Duration sinceChange) {}

    private final KafkaConsumer<String, byte[]> consumer;
    private final Map<String, Arrival> arrivals = new ConcurrentHashMap<>();
    private final CompletableFuture<Void> end = new CompletableFuture<>();
    private volatile boolean closed;

    Arrivals(String bootstrapServers) {
        Map<String, Object> settings = Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        this.consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
        var partitions = consumer.partitionsFor(Topic.USERS.wireName()).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        Thread.ofPlatform().name("arrivals").daemon().start(this::watch);
    }

    private void watch() {
        try (consumer) {
            while (!closed) {
                var records = consumer.poll(POLL);
                var nanos = System.nanoTime();
                var now = Instant.now();
                for (var record : records) arrivals.putIfAbsent(record.key(), arrival(record, nanos, now));
            }
            end.complete(null);
        } catch (RuntimeException e) {
            end.completeExceptionally(e);
        }
    }

    private static Arrival arrival(ConsumerRecord<String, byte[]> record, long nanos, Instant now) {
        var change = Timestamps.parse(Records.header(record.headers(), "ce_time"));
        return new Arrival(nanos, Duration.of(ChronoUnit.NANOS.between(change, now), ChronoUnit.NANOS));
    }

    Map<String, Arrival> all() {
        return arrivals;
    }

    /** Fails if it has not watched all the time. */
    @Override
    public void close() {
        closed = true;
        end.join();
    }
}

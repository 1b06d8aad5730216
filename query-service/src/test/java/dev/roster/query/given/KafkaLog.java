package dev.roster.query.given;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import dev.roster.query.projection.Partition;
import dev.roster.shared.event.EventEnvelope;
import dev.roster.shared.event.EventHeaders;
import dev.roster.shared.event.EventJson;
import dev.roster.shared.event.Topic;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The topics on a real Kafka, written as the relay writes them. */
public final class KafkaLog implements AutoCloseable {

    private static final List<String> TOPICS =
            Arrays.stream(Topic.values()).map(Topic::wireName).toList();

    private final Admin admin;
    private final KafkaProducer<byte[], byte[]> producer;

    public KafkaLog(String bootstrapServers) {
        admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers));
        producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        bootstrapServers,
                        "enable.idempotence",
                        false,
                        "max.in.flight.requests.per.connection",
                        1),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /** As if nobody had ever written anything. */
    public void deleteTopics() {
        get(() -> admin.listTopics().names().thenApply(Set::copyOf).get()).stream()
                .filter(TOPICS::contains)
                .forEach(topic ->
                        get(() -> admin.deleteTopics(List.of(topic)).all().get()));
        await().until(() -> get(() -> admin.listTopics().names().get()).stream().noneMatch(TOPICS::contains));
    }

    /** Makes the topics that are missing. */
    public void createTopics() {
        var present = get(() -> admin.listTopics().names().get());
        var topics = TOPICS.stream()
                .filter(topic -> !present.contains(topic))
                .map(topic -> new NewTopic(topic, FactLog.PARTITIONS, (short) 1))
                .toList();
        get(() -> admin.createTopics(topics).all().get());
    }

    public UUID topicId(String topic) {
        var id = get(() -> admin.describeTopics(List.of(topic)).allTopicNames().get())
                .values()
                .iterator()
                .next()
                .topicId();
        return new UUID(id.getMostSignificantBits(), id.getLeastSignificantBits());
    }

    /** Where the next record of each partition will be. */
    public Map<Partition, Long> ends() {
        var wanted = new HashMap<TopicPartition, OffsetSpec>();
        for (var topic : TOPICS) {
            for (int i = 0; i < FactLog.PARTITIONS; i++) wanted.put(new TopicPartition(topic, i), OffsetSpec.latest());
        }
        var ends = new HashMap<Partition, Long>();
        get(() -> admin.listOffsets(wanted).all().get())
                .forEach((partition, end) ->
                        ends.put(new Partition(partition.topic(), partition.partition()), end.offset()));
        return ends;
    }

    /** Where each partition goes on for Kafka's own tools. */
    public Map<Partition, Long> offsets(String group) {
        var offsets = new HashMap<Partition, Long>();
        get(() -> admin.listConsumerGroupOffsets(group)
                        .partitionsToOffsetAndMetadata()
                        .get())
                .forEach((partition, offset) ->
                        offsets.put(new Partition(partition.topic(), partition.partition()), offset.offset()));
        return offsets;
    }

    public void publish(List<EventEnvelope> facts) {
        var sends = facts.stream()
                .map(fact -> send(fact, EventHeaders.write(fact), EventJson.write(fact.event())))
                .toList();
        for (var send : sends) get(send::get);
    }

    /** Publishes what claims to be this fact. */
    public void publish(EventEnvelope fact, Map<String, String> headers, byte[] value) {
        get(send(fact, headers, value)::get);
    }

    private Future<?> send(EventEnvelope fact, Map<String, String> headers, byte[] value) {
        Partition partition = FactLog.partition(fact);
        var key = fact.event().state().id().value().toString().getBytes(UTF_8);
        var item = new ProducerRecord<>(partition.topic(), partition.number(), key, value);
        headers.forEach((name, text) -> item.headers().add(name, text.getBytes(UTF_8)));
        return producer.send(item);
    }

    @Override
    public void close() {
        producer.close();
        admin.close();
    }

    private interface Call<T> {
        T get() throws ExecutionException, InterruptedException;
    }

    private static <T> T get(Call<T> call) {
        try {
            return call.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

package dev.roster.peers;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;

/** Sends facts to Kafka, one by one. */
final class Sender implements Destination, AutoCloseable {

    private final KafkaProducer<String, byte[]> producer;

    Sender(String bootstrapServers) {
        this.producer = Producers.ofSingles(bootstrapServers);
    }

    /** Complete when Kafka has acknowledged it. */
    CompletableFuture<RecordMetadata> send(Fact fact) {
        var acknowledgement = new CompletableFuture<RecordMetadata>();
        var _ = producer.send(record(fact), (metadata, failure) -> {
            if (failure == null) acknowledgement.complete(metadata);
            else acknowledgement.completeExceptionally(failure);
        });
        return acknowledgement;
    }

    @Override
    public void take(Fact fact) {
        send(fact).join();
    }

    private static ProducerRecord<String, byte[]> record(Fact fact) {
        List<Header> headers = List.of(
                header("ce_id", fact.id()),
                header("ce_type", fact.type()),
                header("ce_aggregateversion", Long.toString(fact.version())));
        return new ProducerRecord<>(
                fact.topic(), null, fact.key(), fact.payload().getBytes(UTF_8), headers);
    }

    private static Header header(String name, String value) {
        return new RecordHeader(name, value.getBytes(UTF_8));
    }

    @Override
    public void close() {
        producer.close();
    }
}

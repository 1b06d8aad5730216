package dev.roster.peers;

import io.debezium.engine.DebeziumEngine.ChangeConsumer;
import io.debezium.engine.DebeziumEngine.RecordCommitter;
import io.debezium.engine.RecordChangeEvent;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.connect.source.SourceRecord;
import org.jspecify.annotations.Nullable;

/** Sends what the engine hands over to Kafka, a batch at a time, and tells the engine when all of it is acknowledged. */
final class Carrier implements ChangeConsumer<RecordChangeEvent<SourceRecord>>, AutoCloseable {

    private final KafkaProducer<String, byte[]> producer;

    Carrier(String bootstrapServers) {
        this.producer = Producers.ofBatches(bootstrapServers);
    }

    @Override
    public void handleBatch(
            List<RecordChangeEvent<SourceRecord>> events, RecordCommitter<RecordChangeEvent<SourceRecord>> committer)
            throws InterruptedException {
        var acknowledgements = new ArrayList<Future<RecordMetadata>>(events.size());
        for (var event : events) acknowledgements.add(producer.send(record(event.record())));
        producer.flush();
        for (var acknowledgement : acknowledgements) await(acknowledgement);
        for (var event : events) committer.markProcessed(event);
        committer.markBatchFinished();
    }

    private static void await(Future<RecordMetadata> acknowledgement) throws InterruptedException {
        try {
            acknowledgement.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private static ProducerRecord<String, byte[]> record(SourceRecord source) {
        var headers = new ArrayList<Header>();
        for (var header : source.headers()) headers.add(new RecordHeader(header.key(), text(header.value())));
        return new ProducerRecord<>(source.topic(), null, String.valueOf(source.key()), bytes(source.value()), headers);
    }

    private static byte @Nullable [] text(@Nullable Object value) {
        return value == null ? null : value.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] bytes(Object value) {
        if (value instanceof byte[] bytes) return bytes;
        var buffer = ((ByteBuffer) value).duplicate();
        var bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return bytes;
    }

    @Override
    public void close() {
        producer.close();
    }
}

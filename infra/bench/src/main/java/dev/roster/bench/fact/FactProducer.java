package dev.roster.bench.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** An idempotent producer with nothing before it: as fast as facts can come to Kafka without being reordered. */
public final class FactProducer implements AutoCloseable {

    private final KafkaProducer<byte[], byte[]> producer;

    public FactProducer(String bootstrapServers) {
        Map<String, Object> settings = Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                true,
                ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION,
                5,
                ProducerConfig.BATCH_SIZE_CONFIG,
                128 * 1024,
                ProducerConfig.COMPRESSION_TYPE_CONFIG,
                "lz4");
        this.producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** Returns when Kafka has acknowledged all of them. */
    public void send(List<ProducerRecord<byte[], byte[]>> records) throws InterruptedException, ExecutionException {
        var acknowledgements = new ArrayList<Future<RecordMetadata>>(records.size());
        for (var record : records) acknowledgements.add(producer.send(record));
        producer.flush();
        for (var acknowledgement : acknowledgements) acknowledgement.get();
    }

    @Override
    public void close() {
        producer.close();
    }
}

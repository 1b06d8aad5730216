package dev.roster.command.relay;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Makes idempotent Kafka producers whose records cannot overtake each other. */
final class KafkaProducers {

    private KafkaProducers() {}

    static Producer<byte[], byte[]> open(RelaySettings settings, Packing packing) {
        return new KafkaProducer<>(config(settings, packing), new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** A record never expires, so that none can overtake another; the wait for it is bounded outside. */
    private static Map<String, Object> config(RelaySettings settings, Packing packing) {
        var config = new HashMap<String, Object>(settings.properties());
        config.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrapServers());
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        config.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 5);
        config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
        config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000);
        config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        config.put(ProducerConfig.LINGER_MS_CONFIG, packing.lingerMillis());
        config.put(ProducerConfig.BATCH_SIZE_CONFIG, 128 * 1024);
        config.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, packing.compression());
        return config;
    }
}

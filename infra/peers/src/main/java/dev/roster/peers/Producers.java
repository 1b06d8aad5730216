package dev.roster.peers;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Producers with the settings of the relay's. */
final class Producers {

    private Producers() {}

    /** One that is asked for many records before it is waited for. */
    static KafkaProducer<String, byte[]> ofBatches(String bootstrapServers) {
        return open(settings(bootstrapServers));
    }

    /** One that sends what it has at once, since somebody waits for each record. */
    static KafkaProducer<String, byte[]> ofSingles(String bootstrapServers) {
        var settings = settings(bootstrapServers);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        return open(settings);
    }

    private static Map<String, Object> settings(String bootstrapServers) {
        var settings = new HashMap<String, Object>();
        settings.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 128 * 1024);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        return settings;
    }

    private static KafkaProducer<String, byte[]> open(Map<String, Object> settings) {
        return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }
}

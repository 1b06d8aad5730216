package dev.roster.query.consumer;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** A real one. Its consumers read at once what arrives, and leave it to others where to begin. */
record KafkaCluster(KafkaSettings settings) implements Cluster {

    @Override
    public Consumer<byte[], byte[]> consumer() {
        var properties = properties();
        properties.put(ConsumerConfig.GROUP_ID_CONFIG, settings.group());
        // The offsets that count are in the database; without one there, the place is looked up and not guessed.
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        properties.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        properties.put(ConsumerConfig.FETCH_MIN_BYTES_CONFIG, 1);
        properties.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1_000);
        // How soon a new topic is found.
        properties.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 2_000);
        // How soon the others take over from an instance that was killed, or the same one after its restart.
        properties.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 6_000);
        properties.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 2_000);
        properties.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, CooperativeStickyAssignor.class.getName());
        return new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    @Override
    public TopicIds topicIds() {
        return new DescribedTopics(Admin.create(properties()));
    }

    private Map<String, Object> properties() {
        Map<String, Object> properties = new HashMap<>(settings.properties());
        properties.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrapServers());
        return properties;
    }
}

package dev.roster.query.consumer;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the facts come from.
 *
 * @param group the name under which all instances share the partitions
 * @param consume whether this instance applies facts at all
 * @param properties more settings of the Kafka client, by their own names
 */
@ConfigurationProperties("roster.kafka")
record KafkaSettings(
        String bootstrapServers,
        @DefaultValue("roster-query") String group,
        @DefaultValue("true") boolean consume,
        @DefaultValue Map<String, String> properties) {

    /** The same for another purpose, which shares no partitions with this one. */
    KafkaSettings forPurpose(String purpose) {
        return new KafkaSettings(bootstrapServers, group + "-" + purpose, consume, properties);
    }
}

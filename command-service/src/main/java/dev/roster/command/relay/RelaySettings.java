package dev.roster.command.relay;

import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of the relay, below {@code roster.kafka}.
 *
 * @param properties further settings of all Kafka clients, such as those of security
 * @param partitions of a topic that is made here; of one that exists, the number is only checked
 * @param replicationFactor of a topic that is made here; -1 takes the broker's default
 * @param topic settings of a topic that is made here
 * @param batch how many facts are read at once; up to three batches are on their way
 * @param ackTimeout how long to wait for an acknowledgement before all that is on its way is sent again
 * @param lease how long a relay that went silent keeps the others waiting
 */
@ConfigurationProperties("roster.kafka")
record RelaySettings(
        String bootstrapServers,
        Map<String, String> properties,
        int partitions,
        short replicationFactor,
        Map<String, String> topic,
        int batch,
        Duration ackTimeout,
        Duration lease) {}

package dev.roster.backing;

import org.testcontainers.kafka.KafkaContainer;

/** Kafka in a container, for tests. */
final class ContainerKafkaServer implements KafkaServer {

    private final KafkaContainer container = new KafkaContainer("apache/kafka:4.2.2")
            .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
            .withEnv("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0");

    ContainerKafkaServer() {
        container.start();
    }

    @Override
    public String bootstrapServers() {
        return container.getBootstrapServers();
    }

    @Override
    public void close() {
        container.stop();
    }
}

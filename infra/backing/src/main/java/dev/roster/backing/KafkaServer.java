package dev.roster.backing;

/** A running Kafka; topics are not created by using them. */
public interface KafkaServer extends AutoCloseable {

    String bootstrapServers();

    @Override
    void close();
}

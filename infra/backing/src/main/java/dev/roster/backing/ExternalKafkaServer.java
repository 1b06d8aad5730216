package dev.roster.backing;

/** A Kafka that already runs, for tests: {@code ROSTER_TEST_KAFKA_BOOTSTRAP_SERVERS}. */
final class ExternalKafkaServer implements KafkaServer {

    private final String bootstrapServers = Environment.required("ROSTER_TEST_KAFKA_BOOTSTRAP_SERVERS");

    @Override
    public String bootstrapServers() {
        return bootstrapServers;
    }

    @Override
    public void close() {
        // Not ours to stop.
    }
}

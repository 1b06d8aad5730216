package dev.roster.chaos.rig;

import dev.roster.backing.EmbeddedKafkaServer;
import java.nio.file.Path;

/** A Kafka broker that can be killed and comes back with its log. */
public final class Kafka implements Part {

    private final Path folder;
    private final Path log;
    private final int port;
    private EmbeddedKafkaServer server;

    Kafka(Path home, int port) {
        this.folder = home.resolve("kafka");
        this.log = home.resolve("kafka.log");
        this.port = port;
        this.server = EmbeddedKafkaServer.start(folder, log, port);
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    public synchronized void kill() {
        server.kill();
    }

    /** Returns when it listens. */
    public synchronized void start() {
        server = EmbeddedKafkaServer.start(folder, log, port);
    }

    @Override
    public synchronized void close() {
        server.kill();
    }
}

package dev.roster.backing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A Kafka broker on the loopback interface of this machine, in a JVM of its own that does not outlive this one. */
public final class EmbeddedKafkaServer implements KafkaServer {

    private static final int PATIENCE_SECONDS = 6;

    private final BrokerStart start;
    private final Process process;
    private final boolean temporary;

    private EmbeddedKafkaServer(BrokerStart start, boolean temporary) {
        this.start = start;
        this.temporary = temporary;
        try {
            this.process = start.start();
        } catch (IOException e) {
            throw new UncheckedIOException("Kafka does not start, see " + start.log(), e);
        }
    }

    /** For tests: gone with this JVM. */
    static EmbeddedKafkaServer temporary() {
        var folder = WorkFolder.make();
        var start = new BrokerStart(folder.resolve("kafka"), folder.resolve("kafka.log"), FreePort.find());
        return new EmbeddedKafkaServer(start, true);
    }

    /** Keeps its data in the folder over restarts. */
    public static EmbeddedKafkaServer start(Path folder, Path log, int port) {
        return new EmbeddedKafkaServer(new BrokerStart(folder, log, port), false);
    }

    @Override
    public String bootstrapServers() {
        return "127.0.0.1:" + start.port();
    }

    /** The broker's JVM. */
    public Process process() {
        return process;
    }

    @Override
    public void close() {
        try {
            if (!temporary) process.destroy();
            if (temporary || !process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) process.destroyForcibly();
            process.waitFor();
            if (temporary) WorkFolder.delete(start.folder());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}

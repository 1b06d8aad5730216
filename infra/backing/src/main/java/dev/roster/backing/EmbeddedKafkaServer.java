package dev.roster.backing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A Kafka broker on the loopback interface of this machine, in a JVM of its own that does not outlive this one. */
public final class EmbeddedKafkaServer implements KafkaServer {

    private final BrokerStart start;
    private final Process process;
    private final boolean temporary;

    private EmbeddedKafkaServer(BrokerStart start, boolean temporary) {
        this.start = start;
        this.temporary = temporary;
        try {
            this.process = start.start();
        } catch (IOException e) {
            var message = "Kafka does not start: %s. See %s".formatted(e.getMessage(), start.log());
            throw new IllegalStateException(message, e);
        }
    }

    /** For tests: gone with this JVM. */
    static EmbeddedKafkaServer temporary() {
        var folder = WorkFolder.make();
        var start = BrokerStart.quick(folder.resolve("kafka"), folder.resolve("kafka.log"), FreePort.find());
        return new EmbeddedKafkaServer(start, true);
    }

    /** Small, and soon there, also after a kill. Keeps its data in the folder over restarts. */
    public static EmbeddedKafkaServer start(Path folder, Path log, int port) {
        return new EmbeddedKafkaServer(BrokerStart.quick(folder, log, port), false);
    }

    /** With these options of the JVM, and the log as Kafka keeps it by default: for long runs. */
    public static EmbeddedKafkaServer start(Path folder, Path log, int port, List<String> jvmOptions) {
        return new EmbeddedKafkaServer(new BrokerStart(folder, log, port, jvmOptions, Map.of()), false);
    }

    @Override
    public String bootstrapServers() {
        return "127.0.0.1:" + start.port();
    }

    /** The broker's JVM. */
    public ProcessHandle process() {
        return process.toHandle();
    }

    /** As {@code kill -9} does it. The folder can be started again. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        if (!temporary) {
            Ending.end(process());
            return;
        }
        try {
            process.destroyForcibly().waitFor();
            Folders.delete(start.folder());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

package dev.roster.bench.rig;

import dev.roster.backing.EmbeddedKafkaServer;
import dev.roster.backing.Folders;
import dev.roster.backing.FreePort;
import dev.roster.bench.measure.Options;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;

/** A PostgreSQL and a Kafka, made afresh, and the services that a part starts on them. All of it ends with this JVM. */
public final class Rig implements AutoCloseable {

    private final Path home;
    private final Jars jars;
    private final Postgres postgres;
    private final EmbeddedKafkaServer kafka;
    /** The last started first. */
    private final Deque<AutoCloseable> open = new ArrayDeque<>();

    private final Thread end = new Thread(this::endAll, "rig-end");

    private Rig(Path home, Jars jars) {
        this.home = home;
        this.jars = jars;
        Runtime.getRuntime().addShutdownHook(end);
        this.postgres = opened(Postgres.start(home));
        this.kafka =
                opened(EmbeddedKafkaServer.start(home.resolve("kafka"), home.resolve("kafka.log"), FreePort.find()));
    }

    public static Rig start(Path home, Jars jars) throws IOException {
        Postgres.endLeftover(home);
        Folders.delete(home);
        Files.createDirectories(home);
        return new Rig(home, jars);
    }

    public Postgres postgres() {
        return postgres;
    }

    public String bootstrapServers() {
        return kafka.bootstrapServers();
    }

    public ProcessHandle kafka() {
        return kafka.process();
    }

    /** Ready when this returns. */
    public Service startCommandService(Map<String, String> settings) throws IOException, InterruptedException {
        return start("command-service", Postgres.COMMAND, settings);
    }

    /** Ready when this returns. */
    public Service startQueryService(Map<String, String> settings) throws IOException, InterruptedException {
        return start("query-service", Postgres.QUERY, settings);
    }

    private Service start(String name, String database, Map<String, String> settings)
            throws IOException, InterruptedException {
        var log = home.resolve(name + ".log");
        var service = opened(new Service(
                jars.get(name, Options.words("bench.jvm")),
                postgres.database(database),
                bootstrapServers(),
                settings,
                log));
        service.awaitReady();
        return service;
    }

    private synchronized <T extends AutoCloseable> T opened(T closeable) {
        open.push(closeable);
        return closeable;
    }

    private synchronized void endAll() {
        while (!open.isEmpty()) {
            try {
                open.pop().close();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Override
    public void close() {
        endAll();
        Runtime.getRuntime().removeShutdownHook(end);
    }
}

package dev.roster.bench.rig;

import dev.roster.backing.EmbeddedKafkaServer;
import dev.roster.backing.Folders;
import dev.roster.backing.FreePort;
import dev.roster.backing.ServiceJar;
import dev.roster.bench.measure.Options;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL and a Kafka, made afresh, and the services that parts start on them, extracted as the image has them. All of it ends with
 * this JVM.
 */
public final class Rig implements AutoCloseable {

    /** That of all parts that need a warm command-service. */
    public static final String WARM = "warm";

    public static final String COMMAND_SERVICE = "command-service";
    public static final String QUERY_SERVICE = "query-service";

    /** As a broker is run to serve for long: with both compilers. */
    private static final List<String> KAFKA_JVM = List.of("-Xmx512m");

    private final Path home;
    private final Postgres postgres;
    private final EmbeddedKafkaServer kafka;
    /** The last started first. */
    private final Deque<Runnable> open = new ArrayDeque<>();

    private @Nullable Service commandService;

    private Rig(Path home) {
        this.home = home;
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "rig-end"));
        this.postgres = Postgres.start(home);
        opened(postgres::close);
        this.kafka =
                EmbeddedKafkaServer.start(home.resolve("kafka"), home.resolve("kafka.log"), FreePort.find(), KAFKA_JVM);
        opened(kafka::close);
    }

    public static Rig start(Path home) throws IOException {
        Postgres.endLeftover(home);
        Folders.delete(home);
        Files.createDirectories(home);
        return new Rig(home);
    }

    /** The folder for what is written. */
    public Path home() {
        return home;
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

    /** What makes a service fast. */
    public interface Warming {

        void run(Service service) throws Exception;
    }

    /** The one that all parts share; it is started and warmed up for the first of them. */
    public Service commandService(Warming warming) throws Exception {
        if (commandService == null) {
            commandService = startCommandService();
            warming.run(commandService);
        }
        return commandService;
    }

    /** Ready when this returns. */
    public Service startCommandService() throws IOException, InterruptedException, TimeoutException {
        return start(extracted(COMMAND_SERVICE), Map.of());
    }

    /** Ready when this returns. */
    public Service startQueryService(Map<String, String> settings)
            throws IOException, InterruptedException, TimeoutException {
        return start(extracted(QUERY_SERVICE), settings);
    }

    /** With the cache of classes that the image has, too. */
    public ServiceJar trained(String name) throws IOException, InterruptedException, TimeoutException {
        var jar = extracted(name);
        jar.train();
        return jar;
    }

    private ServiceJar extracted(String name) throws IOException, InterruptedException, TimeoutException {
        return ServiceJar.extract(ServiceJar.find(name, Rig.class), name, home, Options.words("bench.jvm"));
    }

    /** Ready when this returns. */
    public Service start(ServiceJar jar, Map<String, String> settings) throws IOException, InterruptedException {
        var database = postgres.database(jar.name().equals(COMMAND_SERVICE) ? Postgres.COMMAND : Postgres.QUERY);
        var log = home.resolve(jar.name() + ".log");
        var service = new Service(jar, database, bootstrapServers(), settings, log);
        opened(service::close);
        service.awaitReady();
        return service;
    }

    /** To be closed before what was opened before it. */
    private synchronized void opened(Runnable close) {
        open.push(close);
    }

    @Override
    public synchronized void close() {
        while (!open.isEmpty()) open.pop().run();
    }
}

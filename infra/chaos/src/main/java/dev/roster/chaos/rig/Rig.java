package dev.roster.chaos.rig;

import dev.roster.backing.Folders;
import dev.roster.backing.FreePort;
import dev.roster.backing.Waiting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Two PostgreSQL servers, a Kafka broker and two instances of each service, on the loopback interface. All processes end
 * with this JVM.
 */
public final class Rig implements AutoCloseable {

    private final Path home;
    private final Postgres commandPostgres;
    private final Postgres queryPostgres;
    private final Kafka kafka;
    private final List<Instance> commands;
    private final List<Instance> queries;
    private final Thread end = new Thread(this::endAll, "rig-end");

    /** The last started first. */
    private final Deque<Part> parts = new ConcurrentLinkedDeque<>();

    private Rig(Path home, String lease) throws InterruptedException, ExecutionException {
        this.home = home;
        // Of the platform: virtual threads that wait for a class to be initialised keep carriers from those who do it.
        try (var workers = Executors.newCachedThreadPool()) {
            Runtime.getRuntime().addShutdownHook(end);
            var first = workers.submit(() -> part(new Postgres("command", home)));
            var second = workers.submit(() -> part(new Postgres("query", home)));
            var broker = workers.submit(() -> part(new Kafka(home, FreePort.find())));
            commandPostgres = first.get();
            queryPostgres = second.get();
            kafka = broker.get();
            // Few in one transaction, so that what goes on in the background can be killed there.
            var command = Map.of(
                    "ROSTER_KAFKA_LEASE", lease,
                    "ROSTER_END_CHUNK", "10",
                    "ROSTER_RESYNC_BATCH", "20",
                    "ROSTER_RESYNC_RATE", "4000");
            var commandInstances = workers.submit(() -> prepare("command-service", commandPostgres, command));
            var queryInstances = workers.submit(() -> prepare("query-service", queryPostgres, Map.of()));
            commands = commandInstances.get();
            queries = queryInstances.get();
        }
    }

    /** Starts everything afresh in the folder, and returns when all of it is ready. */
    public static Rig start(Path home, String lease) throws Exception {
        for (var name : List.of("command", "query")) Postgres.endLeftovers(name, home);
        Folders.delete(home);
        Files.createDirectories(home);
        var rig = new Rig(home, lease);
        rig.part(new Supervisor(rig.instances().toList())).start();
        rig.awaitReady();
        return rig;
    }

    private List<Instance> prepare(String name, Postgres postgres, Map<String, String> settings)
            throws IOException, InterruptedException, TimeoutException {
        var service = new Service(name, home, postgres.database(), kafka.bootstrapServers(), settings);
        var instances = service.prepare();
        instances.forEach(this::part);
        return instances;
    }

    public Path home() {
        return home;
    }

    public Postgres commandPostgres() {
        return commandPostgres;
    }

    public Postgres queryPostgres() {
        return queryPostgres;
    }

    public Kafka kafka() {
        return kafka;
    }

    public List<Instance> commands() {
        return commands;
    }

    public List<Instance> queries() {
        return queries;
    }

    public void awaitReady() throws InterruptedException {
        Waiting.until("all instances to be ready", this::isReady);
    }

    public boolean isReady() {
        return instances().allMatch(Instance::isReady);
    }

    /** How each instance is: their logs are out of reach where a run has failed on another machine. */
    public String state() {
        return instances().map(Instance::state).collect(Collectors.joining("; "));
    }

    private Stream<Instance> instances() {
        return Stream.concat(commands.stream(), queries.stream());
    }

    private <T extends Part> T part(T part) {
        parts.push(part);
        return part;
    }

    /** Services before the servers that they lean on. */
    private void endAll() {
        parts.forEach(Part::close);
    }

    @Override
    public void close() {
        endAll();
        Runtime.getRuntime().removeShutdownHook(end);
    }
}

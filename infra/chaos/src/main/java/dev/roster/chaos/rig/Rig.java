package dev.roster.chaos.rig;

import dev.roster.backing.Folders;
import dev.roster.backing.FreePort;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Two PostgreSQL servers, a Kafka broker and two instances of each service, on the loopback interface. All processes end
 * with this JVM.
 */
public final class Rig implements AutoCloseable {

    private static final int SUPERVISION_MILLIS = 50;
    private static final int PATIENCE_SECONDS = 120;

    private final Path home;
    private final Postgres commandPostgres;
    private final Postgres queryPostgres;
    private final Kafka kafka;
    private final List<Instance> commands;
    private final List<Instance> queries;
    private final Thread supervisor =
            Thread.ofPlatform().name("supervisor").daemon().unstarted(this::supervise);
    private final Thread end = new Thread(this::endAll, "rig-end");
    /** The last started first. */
    private final Deque<Part> parts = new ConcurrentLinkedDeque<>();

    private volatile boolean closed;

    private Rig(Path home, String lease) throws InterruptedException, ExecutionException {
        this.home = home;
        try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            Runtime.getRuntime().addShutdownHook(end);
            var first = workers.submit(() -> part(new Postgres("command", home, FreePort.find())));
            var second = workers.submit(() -> part(new Postgres("query", home, FreePort.find())));
            var broker = workers.submit(() -> part(new Kafka(home, FreePort.find())));
            commandPostgres = first.get();
            queryPostgres = second.get();
            kafka = broker.get();
            // Few children in one transaction, so that ends go on in the background, where they can be killed.
            var command = Map.of("ROSTER_KAFKA_LEASE", lease, "ROSTER_END_CHUNK", "10");
            var commandInstances = workers.submit(() -> prepare("command-service", commandPostgres, command));
            var queryInstances = workers.submit(() -> prepare("query-service", queryPostgres, Map.of()));
            commands = commandInstances.get();
            queries = queryInstances.get();
        }
    }

    /** Starts everything afresh in the folder, and returns when all of it is ready. */
    public static Rig start(Path home, String lease) throws Exception {
        for (var name : List.of("command", "query")) Postgres.endLeftover(name, home);
        Folders.delete(home);
        Files.createDirectories(home);
        var rig = new Rig(home, lease);
        rig.supervisor.start();
        rig.awaitReady();
        return rig;
    }

    private List<Instance> prepare(String name, Postgres postgres, Map<String, String> settings)
            throws IOException, InterruptedException {
        var jar = ServiceJar.extract(name, home);
        jar.train(environment(FreePort.find(), postgres, settings));
        return IntStream.rangeClosed(1, 2)
                .mapToObj(number -> {
                    var port = FreePort.find();
                    var log = home.resolve(name + "-" + number + ".log");
                    return part(
                            new Instance(name + "-" + number, port, jar, environment(port, postgres, settings), log));
                })
                .toList();
    }

    private Map<String, String> environment(int port, Postgres postgres, Map<String, String> settings) {
        var environment = new HashMap<>(settings);
        environment.put("SERVER_ADDRESS", "127.0.0.1");
        environment.put("SERVER_PORT", Integer.toString(port));
        environment.put("SPRING_DATASOURCE_URL", postgres.database().jdbcUrl());
        environment.put("SPRING_DATASOURCE_USERNAME", postgres.database().username());
        environment.put("SPRING_DATASOURCE_PASSWORD", postgres.database().password());
        environment.put("ROSTER_KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers());
        return environment;
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
        await("all instances to be ready", () -> instances().allMatch(Instance::isReady));
    }

    /** Waits for what will come about by itself; that it does not is a finding. */
    public static void await(String what, Callable<Boolean> condition) throws InterruptedException {
        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!holds(condition)) {
            if (System.nanoTime() - deadline > 0) {
                throw new IllegalStateException("waited for " + what + " for " + PATIENCE_SECONDS + " s in vain");
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private static boolean holds(Callable<Boolean> condition) throws InterruptedException {
        try {
            return condition.call();
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            // Whoever is asked may be down.
            return false;
        }
    }

    private Stream<Instance> instances() {
        return Stream.concat(commands.stream(), queries.stream());
    }

    private void supervise() {
        try {
            while (!closed) {
                instances().forEach(Instance::supervise);
                TimeUnit.MILLISECONDS.sleep(SUPERVISION_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private <T extends Part> T part(T part) {
        parts.push(part);
        return part;
    }

    /** Services before the servers that they lean on. */
    private void endAll() {
        closed = true;
        parts.forEach(Part::close);
    }

    @Override
    public void close() {
        endAll();
        Runtime.getRuntime().removeShutdownHook(end);
    }
}

package dev.roster.local;

import dev.roster.backing.FreePort;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Starts everything, watches it, and ends it with this JVM. */
public final class Launcher {

    private static final long PATIENCE_SECONDS = 120;
    private static final long ROUND_MILLIS = 100;

    private final Parts parts;
    private final Settings settings;
    private final DataFolder folder;
    private final Service command;
    private final Service query;
    private final Progress progress = new Progress();

    private Launcher(Parts parts, Settings settings, DataFolder folder) {
        this.parts = parts;
        this.settings = settings;
        this.folder = folder;
        this.command = new Service("command-service", settings.commandPort(), folder, Map.of());
        this.query = new Service(
                "query-service",
                settings.queryPort(),
                folder,
                Map.of("ROSTER_COMMAND_URL", "http://127.0.0.1:" + settings.commandPort()));
    }

    /** Never returns: this JVM ends by a signal, or with exit code 1 when something cannot start or has ended. */
    public static void launch() throws InterruptedException {
        var parts = new Parts();
        try {
            var settings = Settings.from(System.getenv());
            new Launcher(parts, settings, DataFolder.open(settings.dataFolder())).run();
        } catch (Refusal refusal) {
            if (!parts.isEnding()) System.err.println(refusal.getMessage());
        }
        System.exit(1);
    }

    private void run() throws InterruptedException {
        var services = List.of(command, query);
        services.forEach(Service::requireJar);
        new Leftovers(folder, progress).end();
        refuseTakenPorts();
        Runtime.getRuntime().addShutdownHook(new Thread(this::end, "end"));
        Maven.endWithIt();
        progress.say("Starting PostgreSQL and Kafka, data in " + folder.path());
        var servers = Servers.start(parts, settings, folder, progress);
        progress.say("Starting command-service and query-service");
        start(command, "roster_command", servers);
        start(query, "roster_query", servers);
        for (var service : services) awaitReady(service);
        new Banner(settings, folder).print();
        parts.awaitEnd();
    }

    private void refuseTakenPorts() {
        settings.ports().forEach((name, port) -> {
            if (!FreePort.isFree(port)) {
                throw new Refusal(
                        "Port %d is taken: end what listens there, or set %s to another.".formatted(port, name));
            }
        });
    }

    private void start(Service service, String database, Servers servers) {
        parts.start(
                () -> service.start(
                        servers.postgres().database(database), servers.kafka().bootstrapServers()),
                part -> {
                    folder.processes().add(part.name(), part.process());
                    return part;
                });
    }

    private void awaitReady(Service service) throws InterruptedException {
        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!service.isReady()) {
            parts.requireAll();
            if (System.nanoTime() > deadline) {
                throw new Refusal("%s is not ready after %d s: see %s"
                        .formatted(service.name(), PATIENCE_SECONDS, service.log()));
            }
            TimeUnit.MILLISECONDS.sleep(ROUND_MILLIS);
        }
        progress.say("%s is ready on 127.0.0.1:%d".formatted(service.name(), service.port()));
    }

    private void end() {
        progress.say("Stopping");
        parts.end();
        progress.say("Stopped");
    }
}

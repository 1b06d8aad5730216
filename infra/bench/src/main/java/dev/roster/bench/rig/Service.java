package dev.roster.bench.rig;

import dev.roster.backing.Database;
import dev.roster.backing.Ending;
import dev.roster.backing.FreePort;
import dev.roster.backing.ServiceAddress;
import dev.roster.backing.ServiceJar;
import dev.roster.backing.Signal;
import dev.roster.backing.Waiting;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** An instance of a service in a process of its own. */
public final class Service implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final String name;
    private final ServiceAddress address = new ServiceAddress(FreePort.find(), PATIENCE);
    private final Path log;
    private final ProcessHandle process;

    Service(ServiceJar jar, Database database, String bootstrapServers, Map<String, String> settings, Path log)
            throws IOException {
        var environment = new HashMap<>(address.environment(database, bootstrapServers));
        environment.putAll(settings);
        this.name = jar.name();
        this.log = log;
        this.process = jar.start(environment, log).toHandle();
    }

    void awaitReady() throws InterruptedException {
        Waiting.until(name, () -> !process.isAlive() || address.isReady());
        if (!process.isAlive()) throw new IllegalStateException(name + " has ended: see " + log);
    }

    public int port() {
        return address.port();
    }

    public ProcessHandle process() {
        return process;
    }

    /** It sees nothing of what happens until {@link #resume}. */
    public void pause() {
        Signal.STOP.send(process);
    }

    public void resume() {
        Signal.CONT.send(process);
    }

    @Override
    public void close() {
        Ending.end(process);
    }
}

package dev.roster.chaos.rig;

import dev.roster.backing.ServiceAddress;
import dev.roster.backing.ServiceJar;
import dev.roster.backing.Signal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One instance of a service in a process of its own. */
public final class Instance implements Part {

    private static final int ENDING_SECONDS = 20;

    private final String name;
    private final ServiceAddress address;
    private final ServiceJar jar;
    private final Map<String, String> environment;
    private final Path log;
    private @Nullable Process process;
    private int starts;
    /** Down on purpose until then, in nanoseconds. */
    private long downUntil = System.nanoTime();

    private boolean closed;

    Instance(String name, ServiceAddress address, ServiceJar jar, Map<String, String> environment, Path log) {
        this.name = name;
        this.address = address;
        this.jar = jar;
        this.environment = environment;
        this.log = log;
    }

    public String name() {
        return name;
    }

    public String address() {
        return address.url();
    }

    /** Starts it if it does not run and is not meant to be down, as whoever operates services does. */
    synchronized void supervise() {
        var present = process;
        if (closed || (present != null && present.isAlive()) || System.nanoTime() - downUntil < 0) return;
        try {
            process = jar.start(environment, log);
            starts++;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As {@code kill -9} does it; started again after a while. */
    public synchronized void kill(long downMillis) {
        downUntil = System.nanoTime() + downMillis * 1_000_000;
        if (process != null) process.destroyForcibly().onExit().join();
    }

    /** Asks it to end, as whoever operates services does; returns when it has, and starts it again. */
    public void end() throws InterruptedException {
        Process ending;
        synchronized (this) {
            ending = process;
            downUntil = System.nanoTime() + TimeUnit.SECONDS.toNanos(2L * ENDING_SECONDS);
        }
        if (ending != null) {
            ending.destroy();
            if (!ending.waitFor(ENDING_SECONDS, TimeUnit.SECONDS))
                throw new IllegalStateException(name + " does not end");
        }
        synchronized (this) {
            downUntil = System.nanoTime();
        }
    }

    /** Takes all processor time from it: it sees nothing of what happens until {@link #resume}. */
    public synchronized void stop() {
        if (process != null) Signal.STOP.send(process.toHandle());
    }

    public synchronized void resume() {
        if (process != null) Signal.CONT.send(process.toHandle());
    }

    public boolean isReady() {
        return address.isReady();
    }

    /** In a few words: whether it ends again and again, or lives and does nothing. */
    synchronized String state() {
        var alive = process != null && process.isAlive();
        return "%s %s, started %d times".formatted(name, isReady() ? "ready" : alive ? "alive" : "ended", starts);
    }

    /** Empty while it does not answer. */
    public String metrics() {
        return address.metrics();
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (process != null) process.destroyForcibly();
    }
}

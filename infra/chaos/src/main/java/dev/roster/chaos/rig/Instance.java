package dev.roster.chaos.rig;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One instance of a service in a process of its own. */
public final class Instance implements Part {

    private static final int ANSWER_MILLIS = 2_000;
    private static final int ENDING_SECONDS = 20;

    private final String name;
    private final int port;
    private final ServiceJar jar;
    private final Map<String, String> environment;
    private final Path log;
    private @Nullable Process process;
    /** Down on purpose until then, in nanoseconds. */
    private long downUntil = System.nanoTime();

    private boolean closed;

    Instance(String name, int port, ServiceJar jar, Map<String, String> environment, Path log) {
        this.name = name;
        this.port = port;
        this.jar = jar;
        this.environment = environment;
        this.log = log;
    }

    public String name() {
        return name;
    }

    public String address() {
        return "http://127.0.0.1:" + port;
    }

    /** Starts it if it does not run and is not meant to be down, as whoever operates services does. */
    synchronized void supervise() {
        var present = process;
        if (closed || (present != null && present.isAlive()) || System.nanoTime() - downUntil < 0) return;
        try {
            process = jar.start(environment, log).start();
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
    public void stop() {
        signal("STOP");
    }

    public void resume() {
        signal("CONT");
    }

    private synchronized void signal(String name) {
        if (process == null || !process.isAlive()) return;
        try {
            var kill = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                    .inheritIO()
                    .start();
            if (kill.onExit().join().exitValue() != 0) throw new IOException("kill -" + name + " failed");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public boolean isReady() {
        try {
            if (!(open("/actuator/health/readiness") instanceof HttpURLConnection connection)) return false;
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException e) {
            return false;
        }
    }

    /** Empty while it does not answer. */
    public String metrics() {
        try (var answer = open("/actuator/prometheus").getInputStream()) {
            return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }

    private URLConnection open(String path) throws IOException {
        var connection = URI.create(address() + path).toURL().openConnection(Proxy.NO_PROXY);
        connection.setConnectTimeout(ANSWER_MILLIS);
        connection.setReadTimeout(ANSWER_MILLIS);
        return connection;
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (process != null) process.destroyForcibly();
    }
}

package dev.roster.backing;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * How an embedded broker is started.
 *
 * @param special settings that only this one has
 */
record BrokerStart(Path folder, Path log, int port, List<String> jvmOptions, Map<String, String> special) {

    /** Small, and soon there. */
    private static final List<String> QUICK = List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    /**
     * After a kill, a broker reads again each segment of which it had not noted that all of it is on the disk. With segments of 2 MiB, twice
     * what the largest batch takes, and a note each few seconds, that is the end of each log, and not the whole of it.
     */
    private static final Map<String, String> SOON_BACK = Map.of(
            "log.segment.bytes", "2097152",
            "log.initial.task.delay.ms", "5000",
            "log.flush.offset.checkpoint.interval.ms", "5000");

    private static final String LOGGING = "-Dlogback.configurationFile=dev/roster/backing/broker-logback.xml";
    /** A start takes 5 s, and was seen to take more than a minute where all processors were taken. */
    private static final long PATIENCE_SECONDS = 180;

    static BrokerStart quick(Path folder, Path log, int port) {
        return new BrokerStart(folder, log, port, QUICK, SOON_BACK);
    }

    /** Returns when the broker answers. */
    Process start() throws IOException {
        Files.createDirectories(folder);
        var properties = folder.resolve("server.properties");
        new BrokerProperties(folder.resolve("data"), port, FreePort.find(), special).write(properties);
        var process = new ProcessBuilder(command(properties))
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(log.toFile()))
                .start();
        try {
            awaitListening(process);
            return process;
        } catch (IOException e) {
            process.destroyForcibly();
            throw e;
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private List<String> command(Path properties) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvmOptions);
        command.addAll(List.of(LOGGING, "-classpath", System.getProperty("java.class.path")));
        command.addAll(List.of(BrokerProcess.class.getName(), properties.toString()));
        return command;
    }

    /** A broker listens no sooner than it can serve; a Kafka client would log each attempt that fails. */
    private void awaitListening(Process process) throws IOException, InterruptedException {
        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!isListening()) {
            if (process.waitFor(50, TimeUnit.MILLISECONDS)) throw new IOException("exit code " + process.exitValue());
            if (System.nanoTime() > deadline) throw new IOException("not listening after " + PATIENCE_SECONDS + " s");
        }
    }

    private boolean isListening() {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }
}

package dev.roster.backing;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** How an embedded broker is started. */
record BrokerStart(Path folder, Path log, int port, List<String> jvmOptions) {

    /** Small, and soon there. */
    static final List<String> QUICK = List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    private static final String LOGGING = "-Dlogback.configurationFile=dev/roster/backing/broker-logback.xml";
    private static final long PATIENCE_SECONDS = 60;

    /** Returns when the broker answers. */
    Process start() throws IOException {
        Files.createDirectories(folder);
        var properties = folder.resolve("server.properties");
        new BrokerProperties(folder.resolve("data"), port, FreePort.find()).write(properties);
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

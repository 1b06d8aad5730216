package dev.roster.backing;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A service as the build has packaged it, extracted as Spring Boot recommends it for a quick start. */
public record ServiceJar(String name, Path folder, List<String> jvmOptions) {

    /** Many times what it takes on a busy machine. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** Extracts it into a folder of its own in the given one. */
    public static ServiceJar extract(Path packaged, String name, Path home, List<String> jvmOptions)
            throws IOException, InterruptedException, TimeoutException {
        if (!Files.exists(packaged)) {
            throw new IOException(packaged + " is missing: build it with mvn -DskipTests package");
        }
        var extracted = new ServiceJar(name, home.resolve(name), jvmOptions);
        extracted.run(
                "-Djarmode=tools",
                "-jar",
                packaged.toString(),
                "extract",
                "--force",
                "--destination",
                extracted.folder.toString());
        return extracted;
    }

    /**
     * Starts once, without its servers and as far as the web server, and keeps the classes as the JVM needs them: as the image does it.
     *
     * @throws TimeoutException if the JVM does not end; the message tells what its threads wait for
     */
    public void train() throws IOException, InterruptedException, TimeoutException {
        try {
            run(
                    "-XX:AOTCacheOutput=" + cache(),
                    "-Xlog:cds=off",
                    "-Xlog:aot=off",
                    "-Dspring.context.exit=onRefresh",
                    "-Dspring.flyway.enabled=false",
                    "-jar",
                    jar());
        } catch (TimeoutException e) {
            // Half a cache is none.
            Files.deleteIfExists(cache());
            throw e;
        }
    }

    /** A start with the classes of {@link #train}, if there was one. */
    public Process start(Map<String, String> environment, Path log) throws IOException {
        var command = new ArrayList<String>();
        if (Files.exists(cache())) command.add("-XX:AOTCache=" + cache());
        command.addAll(List.of("-jar", jar()));
        return builder(environment, log, command).start();
    }

    private void run(String... arguments) throws IOException, InterruptedException, TimeoutException {
        var log = folder.resolveSibling(name + "-preparation.log");
        var process = builder(Map.of(), log, List.of(arguments)).start();
        try {
            if (!process.waitFor(PATIENCE)) {
                Signal.QUIT.send(process.toHandle());
                TimeUnit.SECONDS.sleep(1);
                throw new TimeoutException("not done after " + PATIENCE + ": " + Files.readString(log));
            }
            if (process.exitValue() != 0) throw new IOException("exit code " + process.exitValue() + ": see " + log);
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private ProcessBuilder builder(Map<String, String> environment, Path log, List<String> arguments) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvmOptions);
        command.addAll(arguments);
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        return builder.redirectOutput(Redirect.appendTo(log.toFile()));
    }

    private String jar() {
        return folder.resolve(name + ".jar").toString();
    }

    private Path cache() {
        return folder.resolve(name + ".aot");
    }

    /** Where the build puts the jar of a module, seen from a class of a module below {@code infra}. */
    public static Path find(String module, Class<?> from) {
        try {
            var own = Path.of(
                    from.getProtectionDomain().getCodeSource().getLocation().toURI());
            var root = own.resolve("../../../..").normalize();
            return root.resolve(module)
                    .resolve("target")
                    .resolve(Path.of(module).getFileName() + ".jar");
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}

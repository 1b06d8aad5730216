package dev.roster.chaos.rig;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A service as the build has packaged it, extracted as Spring Boot recommends it for a quick start. */
record ServiceJar(String name, Path folder) {

    private static final List<String> JVM_OPTIONS = List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    static ServiceJar extract(String name, Path home) throws IOException, InterruptedException {
        var extracted = new ServiceJar(name, home.resolve(name));
        extracted.run(
                Map.of(),
                "-Djarmode=tools",
                "-jar",
                packaged(name).toString(),
                "extract",
                "--force",
                "--destination",
                extracted.folder.toString());
        return extracted;
    }

    /** Starts once as far as the web server, and keeps the classes as the JVM needs them: half of each start is saved. */
    void train(Map<String, String> environment) throws IOException, InterruptedException {
        run(
                environment,
                "-XX:AOTCacheOutput=" + cache(),
                "-Xlog:cds=off",
                "-Xlog:aot=off",
                "-Dspring.context.exit=onRefresh",
                "-jar",
                jar());
    }

    ProcessBuilder start(Map<String, String> environment, Path log) {
        var command = command("-XX:AOTCache=" + cache(), "-jar", jar());
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        return builder.redirectOutput(Redirect.appendTo(log.toFile()));
    }

    private void run(Map<String, String> environment, String... arguments) throws IOException, InterruptedException {
        var log = folder.resolveSibling(name + "-preparation.log");
        var builder = new ProcessBuilder(command(arguments)).redirectErrorStream(true);
        builder.environment().putAll(environment);
        var process = builder.redirectOutput(Redirect.appendTo(log.toFile())).start();
        try {
            if (process.waitFor() != 0) throw new IOException("exit code " + process.exitValue() + ": see " + log);
        } finally {
            process.destroyForcibly();
        }
    }

    private String jar() {
        return folder.resolve(name + ".jar").toString();
    }

    private Path cache() {
        return folder.resolve(name + ".aot");
    }

    private static List<String> command(String... arguments) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JVM_OPTIONS);
        command.addAll(List.of(arguments));
        return command;
    }

    /** Where the build has put it, seen from this module's classes. */
    private static Path packaged(String name) throws IOException {
        try {
            var own = Path.of(ServiceJar.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            var jar = own.resolve("../../../..")
                    .normalize()
                    .resolve(name)
                    .resolve("target")
                    .resolve(name + ".jar");
            if (!Files.exists(jar)) throw new IOException(jar + " is missing: build it with mvn -DskipTests package");
            return jar;
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}

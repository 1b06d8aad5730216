package dev.roster.local;

import dev.roster.backing.Database;
import dev.roster.backing.Ending;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** One of our services: its jar, started with ordinary Spring settings. */
record Service(String name, int port, Path log) {

    private static final Duration ANSWER = Duration.ofSeconds(5);

    void requireJar() {
        if (!Files.exists(jar()))
            throw new Refusal("%s is missing: build everything with mvn -Plocal".formatted(jar()));
    }

    Part start(Database database, String kafka) {
        try {
            var builder = new ProcessBuilder(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx384m",
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-jar",
                    jar().toString());
            var environment = builder.environment();
            environment.put("SERVER_ADDRESS", "127.0.0.1");
            environment.put("SERVER_PORT", Integer.toString(port));
            environment.put("SPRING_DATASOURCE_URL", database.jdbcUrl());
            environment.put("SPRING_DATASOURCE_USERNAME", database.username());
            environment.put("SPRING_DATASOURCE_PASSWORD", database.password());
            environment.put("ROSTER_KAFKA_BOOTSTRAP_SERVERS", kafka);
            builder.redirectErrorStream(true).redirectOutput(Redirect.appendTo(log.toFile()));
            var process = builder.start().toHandle();
            return new Part(Part.Kind.SERVICE, name, process, log, () -> Ending.end(process));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isReady(HttpClient client) throws InterruptedException {
        var readiness = URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness");
        var request = HttpRequest.newBuilder(readiness).timeout(ANSWER).build();
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /** Where the build has put it, seen from the launcher's own jar. */
    private Path jar() {
        try {
            var own = Path.of(Service.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            var root = own.resolve("../../../..").normalize();
            return root.resolve(name).resolve("target").resolve(name + ".jar");
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}

package dev.roster.local;

import dev.roster.backing.Database;
import dev.roster.backing.Ending;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One of our services: its jar, started with ordinary Spring settings.
 *
 * @param more settings of this service alone
 */
record Service(String name, int port, DataFolder folder, Map<String, String> more) {

    private static final int ANSWER_MILLIS = 5_000;

    void requireJar() {
        if (!Files.exists(jar()))
            throw new Refusal("%s is missing: build everything with mvn -Plocal".formatted(jar()));
    }

    Part start(Database database, String kafka) {
        try {
            var builder = new ProcessBuilder(command());
            var environment = builder.environment();
            environment.put("SERVER_ADDRESS", "127.0.0.1");
            environment.put("SERVER_PORT", Integer.toString(port));
            environment.put("SPRING_DATASOURCE_URL", database.jdbcUrl());
            environment.put("SPRING_DATASOURCE_USERNAME", database.username());
            environment.put("SPRING_DATASOURCE_PASSWORD", database.password());
            environment.put("ROSTER_KAFKA_BOOTSTRAP_SERVERS", kafka);
            environment.putAll(more);
            builder.redirectErrorStream(true).redirectOutput(Redirect.appendTo(log().toFile()));
            var process = builder.start().toHandle();
            return new Part(Part.Kind.SERVICE, name, process, log(), () -> Ending.end(process));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path log() {
        return folder.log(name);
    }

    private List<String> command() throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx384m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.addAll(new UnpackedJar(jar(), folder.unpacked(jar())).arguments());
        return command;
    }

    /** Asks in the plainest way, which costs the least while the machine is busy with starting. */
    boolean isReady() {
        try {
            var url = URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness")
                    .toURL();
            if (!(url.openConnection(Proxy.NO_PROXY) instanceof HttpURLConnection connection)) return false;
            connection.setConnectTimeout(ANSWER_MILLIS);
            connection.setReadTimeout(ANSWER_MILLIS);
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
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

package dev.roster.local;

import dev.roster.backing.Database;
import dev.roster.backing.Ending;
import dev.roster.backing.ServiceAddress;
import dev.roster.backing.ServiceJar;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One of our services: its jar, started with ordinary Spring settings.
 *
 * @param more settings of this service alone
 */
record Service(String name, int port, DataFolder folder, Map<String, String> more) {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    void requireJar() {
        if (!Files.exists(jar()))
            throw new Refusal("%s is missing: build everything with mvn -Plocal".formatted(jar()));
    }

    Part start(Database database, String kafka) {
        try {
            var builder = new ProcessBuilder(command());
            var environment = builder.environment();
            environment.putAll(address().environment(database, kafka));
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
        command.addAll(
                List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:+ExitOnOutOfMemoryError"));
        command.addAll(new UnpackedJar(jar(), folder.unpacked(jar())).arguments());
        return command;
    }

    boolean isReady() {
        return address().isReady();
    }

    private ServiceAddress address() {
        return new ServiceAddress(port, PATIENCE);
    }

    private Path jar() {
        return ServiceJar.find(name, Service.class);
    }
}

package dev.roster.local;

import static org.awaitility.Awaitility.await;

import dev.roster.backing.FreePort;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The launcher as people run it: the packaged jar in a process of its own. */
final class LauncherProcess {

    static final Path JAR = Path.of("target", "local.jar");

    private final Process process;
    private final Path output;
    private final Path folder;

    private LauncherProcess(Process process, Path output, Path folder) {
        this.process = process;
        this.output = output;
        this.folder = folder;
    }

    static Map<String, String> settings(Path folder) {
        return Map.of(
                "ROSTER_COMMAND_PORT", Integer.toString(FreePort.find()),
                "ROSTER_QUERY_PORT", Integer.toString(FreePort.find()),
                "ROSTER_KAFKA_PORT", Integer.toString(FreePort.find()),
                "ROSTER_POSTGRES_PORT", Integer.toString(FreePort.find()),
                "ROSTER_DATA_DIR", folder.toString());
    }

    static LauncherProcess start(Map<String, String> settings, String... options) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(options));
        command.addAll(List.of("-jar", JAR.toString()));
        var output = Files.createTempFile(JAR.getParent(), "launcher", ".log");
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().putAll(settings);
        return new LauncherProcess(builder.start(), output, Path.of(settings.getOrDefault("ROSTER_DATA_DIR", "")));
    }

    LauncherProcess awaitBanner() {
        await().atMost(Duration.ofMinutes(5)).until(() -> {
            if (!process.isAlive()) throw new IllegalStateException(output());
            return output().contains("Roster is running");
        });
        return this;
    }

    int awaitExit() throws InterruptedException {
        return process.waitFor();
    }

    String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ProcessHandle launcher() {
        return process.toHandle();
    }

    /** The launcher and all that it has started. PostgreSQL is nobody's child. */
    List<ProcessHandle> processes() throws IOException {
        var pid = Files.readAllLines(folder.resolve("postgres").resolve("postmaster.pid"))
                .getFirst();
        var postgres = ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
        return Stream.of(launcher(), postgres)
                .flatMap(one -> Stream.concat(Stream.of(one), one.descendants()))
                .toList();
    }
}

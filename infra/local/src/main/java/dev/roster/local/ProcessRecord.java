package dev.roster.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A file that remembers which processes were started, for the launcher that follows one that was killed. */
record ProcessRecord(Path file) {

    /** Process ids are used again; a start time that is further off than this belongs to another process. */
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    /** A remembered process that still runs. */
    record Remembered(String name, ProcessHandle process) {}

    void add(String name, ProcessHandle process) {
        var start = process.info().startInstant().orElse(Instant.EPOCH);
        var line = "%d %s %s%n".formatted(process.pid(), start, name);
        try {
            Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Remembered> running() throws IOException {
        if (!Files.exists(file)) return List.of();
        return Files.readAllLines(file).stream()
                .map(ProcessRecord::find)
                .flatMap(Optional::stream)
                .toList();
    }

    void clear() throws IOException {
        Files.deleteIfExists(file);
    }

    private static Optional<Remembered> find(String line) {
        var fields = line.split(" ", 3);
        // A line that was cut off by a crash.
        if (fields.length < 3) return Optional.empty();
        var start = Instant.parse(fields[1]);
        return ProcessHandle.of(Long.parseLong(fields[0]))
                .filter(process -> process.info().startInstant().stream()
                        .anyMatch(other -> Duration.between(start, other).abs().compareTo(TOLERANCE) < 0))
                .map(process -> new Remembered(fields[2], process));
    }
}

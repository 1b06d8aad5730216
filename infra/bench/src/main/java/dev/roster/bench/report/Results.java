package dev.roster.bench.report;

import dev.roster.bench.measure.Measured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What a run has measured: for people, and for programs as JSON. */
public record Results(String at, String machine, Map<String, Measured> parts, Map<String, String> failures) {

    private static final Logger LOG = LoggerFactory.getLogger(Results.class);
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** Of a run that begins now, on this machine. */
    public static Results begin() {
        var now = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
        var machine = "%d processors, %s %s, Java %s"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        System.getProperty("os.name"),
                        System.getProperty("os.arch"),
                        Runtime.version().feature());
        return new Results(now, machine, new LinkedHashMap<>(), new LinkedHashMap<>());
    }

    public static Results read(Path file) throws IOException {
        return JSON.readValue(Files.readString(file), Results.class);
    }

    public void write(Path file) throws IOException {
        Files.writeString(file, JSON.writeValueAsString(this));
    }

    public void add(String part, Measured measured) {
        parts.put(part, measured);
    }

    /** Told at once, and kept: whoever reads the tables is not to miss it. */
    public void failed(String part, Exception failure) {
        LOG.error("part {} failed", part, failure);
        failures.put(part, String.valueOf(failure.getMessage()));
    }

    /** Whether no part has failed. */
    public boolean complete() {
        return failures.isEmpty();
    }

    /** A table for each part. */
    public String text() {
        var tables = parts.entrySet().stream().map(part -> part.getKey() + "\n" + Table.of(part.getValue()));
        var missing =
                failures.entrySet().stream().map(part -> "%s: FAILED: %s\n".formatted(part.getKey(), part.getValue()));
        return Stream.concat(tables, missing).collect(Collectors.joining("\n"));
    }
}

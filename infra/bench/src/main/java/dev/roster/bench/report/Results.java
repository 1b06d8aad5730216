package dev.roster.bench.report;

import dev.roster.bench.measure.Measured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What all parts have measured, in a form for people and in one for programs. */
public final class Results {

    private static final Logger LOG = LoggerFactory.getLogger(Results.class);
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Map<String, Measured> parts = new LinkedHashMap<>();
    private final Map<String, String> failures = new LinkedHashMap<>();

    public void add(String part, Measured measured) {
        parts.put(part, measured);
    }

    /** Told at once, and kept: whoever reads the tables is not to miss it. */
    public void failed(String part, Exception failure) {
        LOG.error("part {} failed", part, failure);
        failures.put(part, String.valueOf(failure.getMessage()));
    }

    public boolean areComplete() {
        return failures.isEmpty();
    }

    /** A table for each part. */
    public String text() {
        var tables = parts.entrySet().stream().map(part -> part.getKey() + "\n" + Table.of(part.getValue()));
        var missing =
                failures.entrySet().stream().map(part -> "%s: FAILED: %s\n".formatted(part.getKey(), part.getValue()));
        return Stream.concat(tables, missing).collect(Collectors.joining("\n"));
    }

    public void write(Path file) throws IOException {
        var all = new LinkedHashMap<String, Object>();
        all.put("at", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        all.put("machine", machine());
        all.put("parts", parts);
        all.put("failures", failures);
        Files.writeString(file, JSON.writeValueAsString(all));
    }

    private static Map<String, Object> machine() {
        var words =
                List.of(System.getProperty("os.name"), System.getProperty("os.version"), System.getProperty("os.arch"));
        return Map.of(
                "processors",
                Runtime.getRuntime().availableProcessors(),
                "system",
                String.join(" ", words),
                "java",
                Runtime.version().toString());
    }
}

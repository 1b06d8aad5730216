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
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What all parts have measured, in a form for people and in one for programs. */
public final class Results {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Map<String, Measured> parts = new LinkedHashMap<>();

    public void add(String part, Measured measured) {
        parts.put(part, measured);
    }

    /** A table for each part. */
    public String text() {
        return parts.entrySet().stream()
                .map(part -> part.getKey() + System.lineSeparator() + Table.of(part.getValue()))
                .collect(Collectors.joining(System.lineSeparator()));
    }

    public void write(Path file) throws IOException {
        var all = new LinkedHashMap<String, Object>();
        all.put("at", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        all.put("machine", machine());
        all.put("parts", parts);
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

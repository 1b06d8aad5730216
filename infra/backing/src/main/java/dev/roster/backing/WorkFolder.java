package dev.roster.backing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Folders for what the temporary servers of this JVM write. */
final class WorkFolder {

    private WorkFolder() {}

    /** Below {@code target}, so that logs outlive a failed test and end with {@code mvn clean}. */
    static Path make() {
        try {
            var process = Long.toString(ProcessHandle.current().pid());
            return Files.createDirectories(Path.of("target", "backing", process).toAbsolutePath());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package dev.roster.backing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.UUID;

/** The folder of a database cluster: whether it is complete, whose password opens it, and who still runs on it. */
final class PostgresCluster {

    private final Path folder;
    private final Path pidFile;
    private final Path passwordFile;

    PostgresCluster(Path folder) {
        this.folder = folder;
        this.pidFile = folder.resolve("postmaster.pid");
        this.passwordFile = folder.resolve("superuser.password");
    }

    /** Makes the folder ready for a start, and returns the superuser's password. */
    String prepare() throws IOException {
        if (Files.exists(passwordFile)) {
            endLeftover();
            return Files.readString(passwordFile);
        }
        // The making of this cluster was interrupted: nobody has ever used it.
        WorkFolder.delete(folder);
        return UUID.randomUUID().toString();
    }

    /** Marks the cluster as complete. */
    void complete(String password) throws IOException {
        if (!Files.exists(passwordFile)) writeSecret(passwordFile, password);
    }

    /** Writes a file that only this user can read. */
    static void writeSecret(Path file, String secret) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
            Files.createFile(file, ownerOnly);
        }
        Files.writeString(file, secret);
    }

    /** The process that serves this folder, or that has its id by now. */
    Optional<ProcessHandle> process() throws IOException {
        if (!Files.exists(pidFile)) return Optional.empty();
        return ProcessHandle.of(
                Long.parseLong(Files.readAllLines(pidFile).getFirst().strip()));
    }

    /**
     * Ends the server that a killed JVM has left on this folder. If its process id belongs to something else by now,
     * or to a dead process that nobody reaps, the file that names it would keep PostgreSQL from starting.
     */
    void endLeftover() throws IOException {
        var leftover = process();
        if (leftover.isEmpty()) return;
        if (!isPostgres(leftover.get()) || !Ending.end(leftover.get())) Files.deleteIfExists(pidFile);
    }

    private static boolean isPostgres(ProcessHandle process) {
        var command = process.info().command().orElse("");
        return command.endsWith("postgres") || command.endsWith("postgres.exe");
    }
}

package dev.roster.backing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** The folder of a database cluster: whether it is complete, whose password opens it, and who still runs on it. */
final class PostgresCluster {

    private final Path folder;
    private final Path pidFile;
    private final Path passwordFile;
    /** There while the cluster is being made; left there by who was killed over it. */
    private final Path incomplete;

    PostgresCluster(Path folder) {
        this.folder = folder;
        this.pidFile = folder.resolve("postmaster.pid");
        this.passwordFile = folder.resolve("superuser.password");
        this.incomplete = folder.resolveSibling(folder.getFileName() + ".incomplete");
    }

    /** Makes the folder ready for a start, and returns the superuser's password. */
    String prepare() throws IOException {
        if (Files.exists(incomplete)) Folders.delete(folder);
        if (Files.exists(folder)) {
            endLeftover();
            return Files.readString(passwordFile);
        }
        Files.createDirectories(folder.toAbsolutePath().getParent());
        if (!Files.exists(incomplete)) Files.createFile(incomplete);
        return UUID.randomUUID().toString();
    }

    /** The cluster has been made, and may be relied on from now on. */
    void complete(String password) throws IOException {
        if (!Files.exists(incomplete)) return;
        writeSecret(passwordFile, password);
        Files.delete(incomplete);
    }

    /** Writes a file that only this user can read. */
    private static void writeSecret(Path file, String secret) throws IOException {
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

    /** Ends the server with all its processes at once, as a crash of the machine would. */
    void kill() throws IOException {
        var server = process();
        if (server.isEmpty() || !isPostgres(server.get())) return;
        // Or it begins another process meanwhile, which outlives it and keeps the folder.
        Signal.STOP.send(server.get());
        var processes =
                Stream.concat(server.stream(), server.get().descendants()).toList();
        processes.forEach(ProcessHandle::destroyForcibly);
        // A dead process that nobody has reaped yet has its id, and no command any more.
        Ending.await(() -> processes.stream().noneMatch(PostgresCluster::isPostgres));
        var memory = SharedMemory.of(pidFile);
        Ending.await(() -> !memory.isAttached());
        Files.deleteIfExists(pidFile);
    }

    private static boolean isPostgres(ProcessHandle process) {
        var command = process.info().command().orElse("");
        return command.endsWith("postgres") || command.endsWith("postgres.exe");
    }
}

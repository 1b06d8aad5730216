package dev.roster.backing;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;

/**
 * A copy of the folder of a server that goes on working, from which another can start. What pg_basebackup does, which is
 * not among the embedded binaries.
 */
record BaseBackup(Path from, Path to) {

    private static final String BEGIN = """
            select pg_backup_start(label => 'standby', fast => true)""";
    private static final String END = """
            select labelfile from pg_backup_stop(wait_for_archive => false)""";

    private static final String LOG = "pg_wal";
    /** Copied after all other files, as pg_basebackup has it. */
    private static final Path CONTROL = Path.of("global", "pg_control");
    /** Belong to the running process. */
    private static final Set<String> OWN_FILES = Set.of("postmaster.pid", "postmaster.opts", "epg-lock");
    /** What is in them is made again at a start, belongs to the running process, or is copied later. */
    private static final Set<String> WITHOUT_CONTENT = Set.of(
            LOG, "pg_dynshmem", "pg_notify", "pg_replslot", "pg_serial", "pg_snapshots", "pg_stat_tmp", "pg_subtrans");

    /** @param connection a superuser's, for all the time that the copy takes */
    void take(Connection connection) throws SQLException, IOException {
        One.ask(connection, BEGIN);
        Files.walkFileTree(from, new Copy(true));
        copy(from.resolve(CONTROL));
        var label = One.ask(connection, END);
        // All that was written while the files were being copied.
        Files.walkFileTree(from.resolve(LOG), new Copy(false));
        Files.writeString(to.resolve("backup_label"), label);
    }

    private void copy(Path file) throws IOException {
        try {
            Files.copy(
                    file,
                    to.resolve(from.relativize(file)),
                    StandardCopyOption.COPY_ATTRIBUTES,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (NoSuchFileException e) {
            // Dropped meanwhile: that stands in the write-ahead log, which has the last word.
            if (Files.exists(file)) throw e;
        }
    }

    private boolean isLeftOut(Path file) {
        var relative = from.relativize(file);
        return relative.equals(CONTROL) || OWN_FILES.contains(relative.toString());
    }

    private final class Copy extends SimpleFileVisitor<Path> {

        private final boolean selective;

        Copy(boolean selective) {
            this.selective = selective;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
            var relative = from.relativize(folder);
            if (!Files.exists(to.resolve(relative))) copy(folder);
            var skipped = selective && WITHOUT_CONTENT.contains(relative.toString());
            return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            if (!selective || !isLeftOut(file)) copy(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
            if (failure instanceof NoSuchFileException) return FileVisitResult.CONTINUE;
            throw failure;
        }
    }
}

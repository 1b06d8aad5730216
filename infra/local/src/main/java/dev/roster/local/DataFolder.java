package dev.roster.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The folder that keeps everything over restarts; its lock lets one launcher at a time use it. */
record DataFolder(Path path, FileLock lock) {

    /** Makes the folder and locks it until this JVM ends, however that happens. */
    static DataFolder open(Path path) {
        try {
            Files.createDirectories(path.resolve("logs"));
            var channel = FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            var lock = channel.tryLock();
            if (lock == null) {
                throw new Refusal("Roster already runs on %s: stop it first, or set %s to another folder."
                        .formatted(path, Settings.DATA_FOLDER));
            }
            return new DataFolder(path, lock);
        } catch (IOException e) {
            throw new Refusal(
                    "Cannot write to %s: set %s to a folder that you can write to."
                            .formatted(path, Settings.DATA_FOLDER),
                    e);
        }
    }

    Path postgres() {
        return path.resolve("postgres");
    }

    Path kafka() {
        return path.resolve("kafka");
    }

    Path unpacked(Path jar) {
        return path.resolve("unpacked").resolve(jar.getFileName());
    }

    Path log(String name) {
        return path.resolve("logs").resolve(name + ".log");
    }

    ProcessRecord processes() {
        return new ProcessRecord(path.resolve("processes"));
    }
}

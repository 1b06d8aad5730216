package dev.roster.backing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What the processes of a PostgreSQL server share. A process that dies has no command any more, or was never seen among the
 * server's, while it still has this attached; and until nobody has, another server refuses to start on the folder.
 */
record SharedMemory(String id) {

    /** Linux tells of it; elsewhere it counts as left. */
    private static final Path SEGMENTS = Path.of("/proc/sysvipc/shm");

    /** As the server has noted it, beside its process id. */
    static SharedMemory of(Path pidFile) throws IOException {
        var keyAndId = Files.readAllLines(pidFile).get(6);
        return new SharedMemory(columns(keyAndId)[1]);
    }

    boolean isAttached() {
        if (!Files.exists(SEGMENTS)) return false;
        try (var segments = Files.lines(SEGMENTS)) {
            return segments.map(SharedMemory::columns)
                    .anyMatch(segment -> segment[1].equals(id) && !segment[6].equals("0"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of a segment: its key, its id, permissions, size, two processes, and how many have it attached. */
    private static String[] columns(String line) {
        return line.strip().split(" +", -1);
    }
}

package dev.roster.bench.rig;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The processor time that a process has taken, as Linux counts it.
 *
 * @param own of the process itself, in seconds
 * @param ended of its children that have ended, in seconds
 */
record ProcessTimes(double own, double ended) {

    /** What Linux shows its users, whatever it counts by inside. */
    private static final double TICKS_PER_SECOND = 100;

    /** Empty for a process that is there no more. */
    static Optional<ProcessTimes> of(ProcessHandle process) throws IOException {
        try {
            return Optional.of(parse(Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"))));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** Its own name, in parentheses, may contain anything. */
    static ProcessTimes parse(String stat) {
        var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        return new ProcessTimes(seconds(fields[11], fields[12]), seconds(fields[13], fields[14]));
    }

    private static double seconds(String user, String system) {
        return (Long.parseLong(user) + Long.parseLong(system)) / TICKS_PER_SECOND;
    }
}

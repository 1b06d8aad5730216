package dev.roster.chaos.load;

import java.time.Duration;

/** A query that showed what its token stands for, from the command's answer on, by {@link System#nanoTime()}. */
public record ReadBack(long start, long end) {

    public Duration took() {
        return Duration.ofNanos(end - start);
    }
}

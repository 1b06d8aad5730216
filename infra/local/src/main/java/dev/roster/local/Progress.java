package dev.roster.local;

import java.time.Duration;
import java.util.Locale;

/** Lines on the console, each with the time since the start. */
final class Progress {

    private final long start = System.nanoTime();

    void say(String line) {
        var seconds = Duration.ofNanos(System.nanoTime() - start).toMillis() / 1_000.0;
        System.out.println(String.format(Locale.ROOT, "[%5.1f s] %s", seconds, line));
    }
}

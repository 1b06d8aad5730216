package dev.roster.chaos.check;

import dev.roster.chaos.load.Patience;
import java.time.Duration;
import java.util.List;

/**
 * How long something took each time, and how long it may.
 *
 * @param times sorted
 */
public record Bound(String title, List<Duration> times, Duration limit) {

    /** Until a process gets its turn at all. */
    public static final Duration SLACK = Duration.ofSeconds(2);

    public long late() {
        return times.stream().filter(time -> time.compareTo(limit) > 0).count();
    }

    List<Duration> violations() {
        var last = limit.multipliedBy(Patience.TOLERANCE).plus(SLACK);
        return times.stream().filter(time -> time.compareTo(last) > 0).toList();
    }
}

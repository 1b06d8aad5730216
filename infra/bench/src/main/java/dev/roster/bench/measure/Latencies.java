package dev.roster.bench.measure;

import java.time.Duration;
import org.HdrHistogram.Histogram;

/** How long many things took, to three digits. Not for several threads at a time. */
public final class Latencies {

    private static final long LONGEST = Duration.ofMinutes(2).toNanos();
    private static final double NANOS_PER_MILLI = 1e6;

    private final Histogram histogram = new Histogram(LONGEST, 3);

    /** What is earlier than it could be, by clocks that are read at different moments, took no time. */
    public void add(long nanos) {
        histogram.recordValue(Math.clamp(nanos, 0, LONGEST));
    }

    public void add(Latencies others) {
        histogram.add(others.histogram);
    }

    public long count() {
        return histogram.getTotalCount();
    }

    /** In milliseconds: so many percent took no longer. */
    public double percentile(double percent) {
        if (count() == 0) throw new IllegalStateException("nothing was measured");
        return histogram.getValueAtPercentile(percent) / NANOS_PER_MILLI;
    }
}

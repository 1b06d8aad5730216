package dev.roster.bench.load;

import dev.roster.bench.measure.Latencies;

/** What callers have done in some time, and how long each call took. */
public record Load(long done, double seconds, Latencies latencies) {

    /** How many were done in a second. */
    public double rate() {
        return done / seconds;
    }
}

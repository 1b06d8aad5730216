package dev.roster.bench.relay;

/** From the earliest of some times, in milliseconds, to the latest. */
final class Span {

    private long first = Long.MAX_VALUE;
    private long last = Long.MIN_VALUE;

    void add(long millis) {
        first = Math.min(first, millis);
        last = Math.max(last, millis);
    }

    double seconds() {
        return (last - first) / 1_000.0;
    }
}

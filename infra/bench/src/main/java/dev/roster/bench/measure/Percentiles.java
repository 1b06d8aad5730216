package dev.roster.bench.measure;

import java.util.function.Function;

/** Figures of the latencies that a contender's rounds have shown. */
public record Percentiles<T>(String name, Contender<T> contender, Function<T, Latencies> latencies) {

    public static Percentiles<Latencies> of(String name, Contender<Latencies> contender) {
        return new Percentiles<>(name, contender, Function.identity());
    }

    public Figure p50() {
        return figure(50);
    }

    public Figure p95() {
        return figure(95);
    }

    public Figure p99() {
        return figure(99);
    }

    /** In each round by itself. */
    private Figure figure(int percent) {
        var spread = contender.spread(result -> latencies.apply(result).percentile(percent));
        return Figure.of(name + ", p" + percent, "ms", spread);
    }
}

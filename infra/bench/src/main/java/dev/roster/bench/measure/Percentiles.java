package dev.roster.bench.measure;

import java.util.function.Function;

/** Figures of latencies. */
public final class Percentiles {

    private Percentiles() {}

    /** One percentile, in each round by itself. */
    public static <T> Figure figure(
            String name, Contender<T> contender, Function<T, Latencies> latencies, double percent) {
        return Figure.of(
                name, "ms", contender.spread(result -> latencies.apply(result).percentile(percent)));
    }
}

package dev.roster.bench.measure;

import java.util.Collection;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** One number as several rounds have measured it: the median, and from where to where it went. */
public record Spread(double median, double min, double max) {

    public static Spread of(Collection<Double> values) {
        if (values.isEmpty()) throw new IllegalArgumentException("nothing was measured");
        var sorted = values.stream().sorted().toList();
        return new Spread(median(sorted), sorted.getFirst(), sorted.getLast());
    }

    public static <T> Spread of(Collection<T> rounds, ToDoubleFunction<T> number) {
        return of(rounds.stream().map(number::applyAsDouble).toList());
    }

    /** Of an even number of values, what is in the middle between the two in the middle. */
    private static double median(List<Double> sorted) {
        var half = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }
}

package dev.roster.bench.measure;

import java.util.Arrays;
import java.util.List;

/** What came of a measurement: figures, and what must be known of them. */
public record Measured(List<Figure> figures, List<String> remarks) {

    public static Measured of(List<Figure> figures, String... remarks) {
        return new Measured(List.copyOf(figures), List.of(remarks));
    }

    public static Measured join(Measured... all) {
        return new Measured(
                Arrays.stream(all).flatMap(one -> one.figures.stream()).toList(),
                Arrays.stream(all).flatMap(one -> one.remarks.stream()).toList());
    }
}

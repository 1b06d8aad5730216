package dev.roster.bench.report;

import dev.roster.bench.measure.Figure;
import dev.roster.bench.measure.Limit;
import dev.roster.bench.measure.Measured;
import dev.roster.bench.measure.Numbers;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The figures of a part as a table of a page. */
final class Markdown {

    private static final String HEAD = """
            | | median | range | limit | of it | target |
            |---|---:|---:|---|---:|---|
            """;

    private Markdown() {}

    static String of(Measured measured) {
        var rows = measured.figures().stream().map(Markdown::row).collect(Collectors.joining());
        var remarks =
                measured.remarks().stream().map(remark -> "\n" + remark + "\n").collect(Collectors.joining());
        return HEAD + rows + remarks;
    }

    private static String row(Figure figure) {
        var value = figure.value();
        return Stream.of(
                        figure.name() + ", " + figure.unit(),
                        Numbers.text(value.median()),
                        Numbers.text(value.min()) + " – " + Numbers.text(value.max()),
                        limits(figure, Markdown::limit),
                        limits(figure, limit -> Numbers.text(figure.share(limit))),
                        target(figure))
                .collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private static String limits(Figure figure, Function<Limit, String> text) {
        return figure.limits().stream().map(text).collect(Collectors.joining("<br>"));
    }

    private static String limit(Limit limit) {
        return limit.name() + " " + Numbers.text(limit.value().median());
    }

    private static String target(Figure figure) {
        var target = figure.target();
        if (target == null) return "";
        return target + (Boolean.TRUE.equals(figure.isMet()) ? ": met" : ": **missed**");
    }
}

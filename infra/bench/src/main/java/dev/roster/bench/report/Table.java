package dev.roster.bench.report;

import dev.roster.bench.measure.Figure;
import dev.roster.bench.measure.Limit;
import dev.roster.bench.measure.Measured;
import dev.roster.bench.measure.Numbers;
import dev.roster.bench.measure.Spread;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The figures of a part, a line for each; a line more for each limit but the first. */
final class Table {

    private Table() {}

    static String of(Measured measured) {
        var lines = new ArrayList<String>();
        lines.add(row("", "unit", "median", "range", "limit", "of it", "target"));
        for (var figure : measured.figures()) lines.addAll(lines(figure));
        measured.remarks().forEach(remark -> lines.add("  " + remark));
        return String.join("\n", lines) + "\n";
    }

    private static List<String> lines(Figure figure) {
        var lines = new ArrayList<String>();
        var limits = figure.limits();
        var value = figure.value();
        lines.add(row(
                figure.name(),
                figure.unit(),
                Numbers.text(value.median()),
                range(value),
                limits.isEmpty() ? "" : limit(limits.getFirst()),
                limits.isEmpty() ? "" : share(figure, limits.getFirst()),
                target(figure)));
        limits.stream()
                .skip(1)
                .forEach(limit -> lines.add(row("", "", "", "", limit(limit), share(figure, limit), "")));
        return lines;
    }

    private static String limit(Limit limit) {
        return limit.name() + " " + Numbers.text(limit.value().median());
    }

    private static String share(Figure figure, Limit limit) {
        return String.format(Locale.ROOT, "%.2f", figure.share(limit));
    }

    private static String range(Spread value) {
        return Numbers.text(value.min()) + " – " + Numbers.text(value.max());
    }

    private static String target(Figure figure) {
        var target = figure.target();
        if (target == null) return "";
        return target + (Boolean.TRUE.equals(figure.isMet()) ? "  met" : "  MISSED");
    }

    private static String row(Object... cells) {
        return String.format(Locale.ROOT, "  %-58s %-8s %9s %21s   %-46s %6s  %s", cells)
                .stripTrailing();
    }
}

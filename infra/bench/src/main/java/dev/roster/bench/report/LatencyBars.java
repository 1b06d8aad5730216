package dev.roster.bench.report;

import dev.roster.bench.measure.Figure;
import dev.roster.bench.measure.Numbers;
import java.util.List;
import java.util.regex.Pattern;

/** Percentiles in milliseconds, by a scale on which each step is ten times the one before. */
final class LatencyBars {

    private static final Pattern PERCENTILE = Pattern.compile(", p\\d+$");
    private static final double SHORTEST = 0.1;
    private static final int DECADES = 4;
    private static final int DECADE = 130;
    private static final int LEFT = 400;
    private static final int ROW = 24;
    private static final int TOP = 72;

    private LatencyBars() {}

    static boolean shows(Figure figure) {
        return PERCENTILE.matcher(figure.name()).find();
    }

    static Svg draw(List<Figure> figures) {
        var height = TOP + figures.size() * ROW + 16;
        var svg = new Svg(LEFT + DECADES * DECADE + 80, height, "Latency: medians of the rounds, in milliseconds");
        for (var decade = 0; decade <= DECADES; decade++) {
            var x = LEFT + decade * DECADE;
            svg.line(x, TOP - 10, x, height - 16, Svg.OTHERS);
            svg.text(x, TOP - 16, "middle", 11, Numbers.text(SHORTEST * Math.pow(10, decade)));
        }
        for (var i = 0; i < figures.size(); i++) draw(svg, figures.get(i), TOP + i * ROW);
        return svg;
    }

    private static void draw(Svg svg, Figure figure, int y) {
        var millis = figure.value().median();
        var length = Math.clamp(Math.log10(millis / SHORTEST), 0, DECADES) * DECADE;
        svg.text(LEFT - 10, y + 12, "end", 12, figure.name());
        svg.bar(LEFT, y, length, 16, Svg.OURS);
        svg.text(LEFT + length + 6, y + 12, "start", 12, Numbers.text(millis));
    }
}

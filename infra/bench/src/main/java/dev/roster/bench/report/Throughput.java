package dev.roster.bench.report;

import dev.roster.bench.measure.Figure;
import dev.roster.bench.measure.Numbers;
import java.util.List;

/** Rates, each as a part of its limit. */
final class Throughput {

    private static final int LEFT = 300;
    private static final int FULL = 380;
    private static final int ROW = 30;
    private static final int TOP = 56;

    private Throughput() {}

    static boolean shows(Figure figure) {
        return figure.unit().endsWith("/s") && !figure.limits().isEmpty();
    }

    /** What exceeds its limit is cut off at it; the number beside it is not. */
    static Svg draw(List<Figure> figures) {
        var height = TOP + figures.size() * ROW + 16;
        var svg = new Svg(LEFT + FULL + 260, height, "Throughput: what is reached of the limit in the same rounds");
        for (var i = 0; i < figures.size(); i++) draw(svg, figures.get(i), TOP + i * ROW);
        return svg;
    }

    private static void draw(Svg svg, Figure figure, int y) {
        var limit = figure.limits().getFirst();
        var share = figure.share(limit);
        svg.text(LEFT - 10, y + 14, "end", 12, figure.name());
        svg.bar(LEFT, y, FULL, 20, Svg.OTHERS);
        svg.bar(LEFT, y, FULL * Math.min(1, share), 20, Svg.OURS);
        var numbers = "%s of %s %s (%s)"
                .formatted(
                        Numbers.text(figure.value().median()),
                        Numbers.text(limit.value().median()),
                        figure.unit(),
                        Numbers.text(share));
        svg.text(LEFT + FULL + 10, y + 14, "start", 12, numbers);
    }
}

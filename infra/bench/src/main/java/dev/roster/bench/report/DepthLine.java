package dev.roster.bench.report;

import dev.roster.bench.measure.Figure;
import dev.roster.bench.measure.Numbers;
import java.util.List;
import java.util.regex.Pattern;

/** What a page costs by its distance from the first; ten times the distance is one step. */
final class DepthLine {

    private static final Pattern PAGE = Pattern.compile("page ([\\d,]+) by cursor$");
    private static final int LEFT = 60;
    private static final int TOP = 60;
    private static final int WIDTH = 560;
    private static final int HEIGHT = 200;

    private record Point(int page, double millis, double x, double y) {}

    private DepthLine() {}

    static boolean shows(Figure figure) {
        return PAGE.matcher(figure.name()).find();
    }

    static Svg draw(List<Figure> figures) {
        var svg = new Svg(
                LEFT + WIDTH + 60, TOP + HEIGHT + 50, "Cost of a page of 20 by its number, in milliseconds from 0 on");
        var points = points(figures);
        svg.line(LEFT, TOP + HEIGHT, LEFT + WIDTH, TOP + HEIGHT, Svg.OTHERS);
        for (var i = 1; i < points.size(); i++) {
            var before = points.get(i - 1);
            svg.line(before.x, before.y, points.get(i).x, points.get(i).y, Svg.OURS);
        }
        for (var point : points) {
            svg.dot(point.x, point.y);
            svg.text(point.x, point.y - 10, "middle", 12, Numbers.text(point.millis));
            svg.text(point.x, TOP + HEIGHT + 20, "middle", 12, Numbers.text(point.page));
        }
        return svg;
    }

    private static List<Point> points(List<Figure> figures) {
        var deepest = figures.stream().mapToInt(DepthLine::page).max().orElseThrow();
        var dearest = figures.stream()
                .mapToDouble(figure -> figure.value().median())
                .max()
                .orElseThrow();
        return figures.stream()
                .map(figure -> {
                    var millis = figure.value().median();
                    var x = LEFT + WIDTH * Math.log10(page(figure)) / Math.log10(deepest);
                    return new Point(page(figure), millis, x, TOP + HEIGHT * (1 - 0.9 * millis / dearest));
                })
                .toList();
    }

    private static int page(Figure figure) {
        var name = PAGE.matcher(figure.name());
        if (!name.find()) throw new IllegalArgumentException(figure.name());
        return Integer.parseInt(name.group(1).replace(",", ""));
    }
}

package dev.roster.bench.report;

import java.util.Locale;

/** A picture of bars, lines and words, readable on any background and in a text editor. */
final class Svg {

    static final String OURS = "#2563eb";
    static final String OTHERS = "#cbd5e1";
    private static final String INK = "#1e293b";

    private final StringBuilder content = new StringBuilder();
    private final int width;
    private final int height;

    Svg(int width, int height, String title) {
        this.width = width;
        this.height = height;
        bar(0, 0, width, height, "#ffffff");
        text(16, 26, "start", 15, title);
    }

    void bar(double x, double y, double width, double height, String color) {
        add(String.format(
                Locale.ROOT,
                "<rect x='%.1f' y='%.1f' width='%.1f' height='%.1f' fill='%s'/>",
                x,
                y,
                width,
                height,
                color));
    }

    void line(double x1, double y1, double x2, double y2, String color) {
        add(String.format(
                Locale.ROOT, "<line x1='%.1f' y1='%.1f' x2='%.1f' y2='%.1f' stroke='%s'/>", x1, y1, x2, y2, color));
    }

    void dot(double x, double y) {
        add(String.format(Locale.ROOT, "<circle cx='%.1f' cy='%.1f' r='4' fill='%s'/>", x, y, OURS));
    }

    /** @param anchor start, middle or end */
    void text(double x, double y, String anchor, int size, String text) {
        var escaped = text.replace("&", "&amp;").replace("<", "&lt;");
        add(String.format(
                Locale.ROOT,
                "<text x='%.1f' y='%.1f' text-anchor='%s' font-size='%d' fill='%s'>%s</text>",
                x,
                y,
                anchor,
                size,
                INK,
                escaped));
    }

    private void add(String element) {
        content.append("  ").append(element).append('\n');
    }

    @Override
    public String toString() {
        return """
                <svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 %d %d' font-family='sans-serif'>
                %s</svg>
                """.formatted(width, height, content);
    }
}

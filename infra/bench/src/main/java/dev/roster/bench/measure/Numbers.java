package dev.roster.bench.measure;

import java.util.Locale;

/** Numbers as people read them: three or four figures that count. */
public final class Numbers {

    private Numbers() {}

    public static String text(double number) {
        var size = Math.abs(number);
        if (number == Math.rint(number) || size >= 1_000) return String.format(Locale.ROOT, "%,.0f", number);
        if (size >= 100) return String.format(Locale.ROOT, "%.0f", number);
        return String.format(Locale.ROOT, size >= 10 ? "%.1f" : "%.2f", number);
    }
}

package dev.roster.bench.measure;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** What is measured, and how much of it: system properties, whose defaults stand in the pom.xml of this module. */
public final class Options {

    private Options() {}

    /** None where it says so: {@code -Dparts=none}. */
    public static List<String> parts() {
        if (text("parts").equals("none")) return List.of();
        return Arrays.stream(text("parts").split(",", -1)).map(String::strip).toList();
    }

    public static boolean publish() {
        return Boolean.parseBoolean(text("bench.publish"));
    }

    public static int rounds() {
        return number("bench.rounds");
    }

    public static int number(String name) {
        return Integer.parseInt(text(name).replace("_", ""));
    }

    public static Duration seconds(String name) {
        return Duration.ofSeconds(number(name));
    }

    /** Words with blanks between them. */
    public static List<String> words(String name) {
        return Arrays.stream(text(name).split(" ", -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    public static String text(String name) {
        var value = System.getProperty(name);
        if (value == null) throw new IllegalArgumentException("-D" + name + "= is missing: see infra/bench/pom.xml");
        return value;
    }
}

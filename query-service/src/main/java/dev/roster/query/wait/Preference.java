package dev.roster.query.wait;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** One preference of the header {@code Prefer} (RFC 7240): its name in lower case and its value, without parameters. */
record Preference(String name, String value) {

    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]++";
    private static final String WORD = TOKEN + "|\"(?:[^\"\\\\]|\\\\.)*+\"";
    private static final String SPACE = "[ \\t]*+";
    private static final String PARAMETER = TOKEN + "(?:" + SPACE + "=" + SPACE + "(?:" + WORD + "))?+";
    private static final Pattern SYNTAX = Pattern.compile(SPACE + "(" + TOKEN + ")(?:" + SPACE + "=" + SPACE + "("
            + WORD + "))?+(?:" + SPACE + ";" + SPACE + "(?:" + PARAMETER + ")?+)*+" + SPACE);

    /** The preferences of a header's line in their order; what is malformed is none. */
    static List<Preference> list(String line) {
        return elements(line).stream()
                .flatMap(element -> read(element).stream())
                .toList();
    }

    private static Optional<Preference> read(String element) {
        var match = SYNTAX.matcher(element);
        if (!match.matches()) return Optional.empty();
        var value = match.group(2);
        return Optional.of(new Preference(match.group(1).toLowerCase(Locale.ROOT), value == null ? "" : plain(value)));
    }

    private static String plain(String word) {
        if (!word.startsWith("\"")) return word;
        return word.substring(1, word.length() - 1).replaceAll("\\\\(.)", "$1");
    }

    /** Parts between commas that are not quoted. */
    private static List<String> elements(String line) {
        var elements = new ArrayList<String>();
        var start = 0;
        var quoted = false;
        for (int i = 0; i < line.length(); i++) {
            var character = line.charAt(i);
            if (quoted && character == '\\') i++;
            else if (character == '"') quoted = !quoted;
            else if (character == ',' && !quoted) {
                elements.add(line.substring(start, i));
                start = i + 1;
            }
        }
        elements.add(line.substring(start));
        return elements;
    }
}

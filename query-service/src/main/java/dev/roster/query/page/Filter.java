package dev.roster.query.page;

import dev.roster.shared.id.Uuids;
import dev.roster.shared.time.Timestamps;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * A query parameter that leaves rows out. Its SQL names the value like the parameter ({@code :email}). Values from a
 * small set choose between literals, so that the planner can see when a partial index holds all rows in question.
 */
public final class Filter {

    private static final Pattern EMAIL =
            Pattern.compile("[^\\s\\p{Cntrl}@]+@[^\\s\\p{Cntrl}@.]+(\\.[^\\s\\p{Cntrl}@.]+)+");
    private static final int EMAIL_OCTETS = 254;
    /** Of RFC 3339; what is not in the calendar is left to the parser. */
    private static final Pattern INSTANT = Pattern.compile(
            "[0-9]{4}(-[0-9]{2}){2}[Tt][0-9]{2}(:[0-9]{2}){2}([.][0-9]{1,9})?([Zz]|[+-][0-9]{2}:[0-9]{2})");

    private static final int NANOS_IN_A_MICROSECOND = 1_000;

    private final String expected;
    private final Function<String, Optional<Condition>> reading;

    private Filter(String expected, Function<String, Optional<Condition>> reading) {
        this.expected = expected;
        this.reading = reading;
    }

    /** Some named conditions; {@code true} leaves no row out. */
    public static Filter choice(SequencedMap<String, String> conditions) {
        return new Filter(
                "one of " + String.join(", ", conditions.keySet()),
                text -> Optional.ofNullable(conditions.get(text)).map(sql -> new Condition(sql, null)));
    }

    /** A boolean expression, null like unknown. */
    public static Filter flag(String expression) {
        var conditions = new LinkedHashMap<String, String>();
        conditions.put("true", expression);
        conditions.put("false", "not " + expression);
        return choice(conditions);
    }

    /** An expression that is one of these words. */
    public static Filter oneOf(String expression, List<String> words) {
        var conditions = new LinkedHashMap<String, String>();
        for (var word : words) conditions.put(word, expression + " = '" + word + "'");
        return choice(conditions);
    }

    public static Filter uuid(String sql) {
        return new Filter("a UUID", text -> Uuids.parse(text).map(value -> new Condition(sql, value)));
    }

    /** A time, to be compared with times to the microsecond: a finer one counts as the next microsecond. */
    public static Filter instant(String sql) {
        return new Filter("an RFC 3339 time", text -> instantOf(text).map(time -> new Condition(sql, time)));
    }

    private static Optional<OffsetDateTime> instantOf(String text) {
        if (!INSTANT.matcher(text).matches()) return Optional.empty();
        try {
            var time = Timestamps.parse(text).plusNanos(NANOS_IN_A_MICROSECOND - 1);
            return Optional.of(time.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC));
        } catch (DateTimeException e) {
            // A day or a time of the day that does not exist.
            return Optional.empty();
        }
    }

    /** A text of a certain form, called by its name. */
    public static Filter text(String sql, String expected, Pattern form) {
        return new Filter(
                expected,
                text -> form.matcher(text).matches() ? Optional.of(new Condition(sql, text)) : Optional.empty());
    }

    /** An e-mail address, whose case does not matter. */
    public static Filter email(String sql) {
        return new Filter("an e-mail address", text -> {
            var fits = text.getBytes(StandardCharsets.UTF_8).length <= EMAIL_OCTETS;
            return fits && EMAIL.matcher(text).matches()
                    ? Optional.of(new Condition(sql, text.toLowerCase(Locale.ROOT)))
                    : Optional.empty();
        });
    }

    String expected() {
        return expected;
    }

    Optional<Condition> read(String text) {
        return reading.apply(text);
    }
}

package dev.roster.command.task;

import dev.roster.command.http.Fields;
import dev.roster.http.body.Field;
import dev.roster.http.body.InvalidField;
import dev.roster.shared.time.Timestamps;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** The form of a moment: RFC 3339 with any offset; kept to the microsecond. */
final class TimeField {

    static final Field<Instant> TIME = TimeField::read;

    private static final Pattern FORM =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\d[Tt]\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?([Zz]|[+-]\\d\\d:\\d\\d)");

    /** Years that have four digits in UTC, and one calendar. */
    private static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");

    private static final Instant AFTER_LAST = Instant.parse("+10000-01-01T00:00:00Z");

    private TimeField() {}

    private static Instant read(JsonNode value) {
        var time = parse(Fields.string(value)).truncatedTo(ChronoUnit.MICROS);
        if (!time.isBefore(FIRST) && time.isBefore(AFTER_LAST)) return time;
        throw new InvalidField("out_of_range", "This is in the years from 1900 to 9999.");
    }

    private static Instant parse(String text) {
        try {
            if (FORM.matcher(text).matches()) return Timestamps.parse(text);
        } catch (DateTimeException e) {
            throw invalid();
        }
        throw invalid();
    }

    private static InvalidField invalid() {
        return new InvalidField("invalid_format", "This is a time as of RFC 3339, such as 2026-01-09T12:00:00Z.");
    }
}

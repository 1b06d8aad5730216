package dev.roster.command.http;

import dev.roster.http.body.Field;
import dev.roster.http.body.InvalidField;
import dev.roster.shared.id.Uuids;
import java.net.URI;
import java.net.URISyntaxException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** The rules of the fields that several rooms have. */
public final class Fields {

    /** Controls, line separators, surrogates on their own, and what overrides the direction of the text around it. */
    private static final Pattern FORBIDDEN =
            Pattern.compile("[\\p{Cc}\\p{Cs}\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069]");

    private static final Pattern FORBIDDEN_IN_LINES =
            Pattern.compile("[\\p{Cc}\\p{Cs}\\u202a-\\u202e\\u2066-\\u2069&&[^\\n\\r\\t]]");

    /** A name of a person or thing: 1–100 code points after trim and NFC. */
    public static final Field<String> NAME = text(1, 100);

    /** Why something was done: up to 500 code points, line breaks included. */
    public static final Field<String> REASON = matching(
            "[^\\x00\\p{Cs}]{0,500}", "This has at most 500 characters, none of them NUL or half a character.");

    /** A reference into another system: 1–128 printable ASCII characters. */
    public static final Field<String> REFERENCE =
            matching("[\\x20-\\x7e]{1,128}", "This is 1 to 128 printable ASCII characters.");

    public static final Field<Boolean> BOOLEAN = value -> {
        if (!value.isBoolean()) throw new InvalidField("type", "This must be true or false.");
        return value.booleanValue();
    };

    public static final Field<UUID> UUID_TEXT =
            value -> Uuids.parse(string(value)).orElseThrow(() -> new InvalidField("invalid_format", "Not a UUID."));

    /** An id that the caller chose. */
    public static final Field<UUID> NEW_ID = value -> {
        var id = UUID_TEXT.read(value);
        if (id.variant() == 2 && (id.version() == 4 || id.version() == 7)) return id;
        throw new InvalidField("invalid_format", "A new id is a UUID of version 4 or 7.");
    };

    /** A web address that a browser may load an image from. */
    public static final Field<String> HTTPS_URL = value -> {
        var text = string(value);
        if (FORBIDDEN.matcher(text).find()) throw new InvalidField("invalid_format", "Not a URL.");
        try {
            var url = new URI(text);
            if (text.length() <= 2_048 && "https".equalsIgnoreCase(url.getScheme()) && url.getHost() != null)
                return text;
        } catch (URISyntaxException e) {
            throw new InvalidField("invalid_format", "Not a URL.");
        }
        throw new InvalidField("invalid_format", "This is an https URL of at most 2048 characters.");
    };

    private static final Pattern OUTER_SPACE = Pattern.compile("^\\p{IsWhite_Space}+|\\p{IsWhite_Space}+$");

    private Fields() {}

    /** Text of so many code points, counted after it was trimmed and brought to NFC. */
    public static Field<String> text(int min, int max) {
        return value -> {
            var text = string(value);
            if (FORBIDDEN.matcher(text).find()) {
                throw new InvalidField("invalid_characters", "No controls, lone surrogates or direction overrides.");
            }
            var clean = OUTER_SPACE
                    .matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                    .replaceAll("");
            var length = clean.codePointCount(0, clean.length());
            if (length < min) throw new InvalidField("too_short", "This has at least " + min + " characters.");
            if (length > max) throw new InvalidField("too_long", "This has at most " + max + " characters.");
            return clean;
        };
    }

    /** Text of up to so many code points that may have several lines; brought to NFC, and kept as it is otherwise. */
    public static Field<String> lines(int max) {
        return value -> {
            var text = Normalizer.normalize(string(value), Normalizer.Form.NFC);
            if (FORBIDDEN_IN_LINES.matcher(text).find()) {
                throw new InvalidField(
                        "invalid_characters",
                        "No controls but line breaks and tabs, no lone surrogates or direction overrides.");
            }
            if (text.codePointCount(0, text.length()) <= max) return text;
            throw new InvalidField("too_long", "This has at most " + max + " characters.");
        };
    }

    public static Field<String> matching(String pattern, String rule) {
        var compiled = Pattern.compile(pattern);
        return value -> {
            var text = string(value);
            if (!compiled.matcher(text).matches()) throw new InvalidField("invalid_format", rule);
            return text;
        };
    }

    public static Field<Integer> integer(int min, int max) {
        return value -> {
            if (!value.isIntegralNumber()) throw new InvalidField("type", "This must be an integer.");
            if (!value.canConvertToInt() || value.intValue() < min || value.intValue() > max) {
                throw new InvalidField("out_of_range", "This is from " + min + " to " + max + ".");
            }
            return value.intValue();
        };
    }

    /** One of the constants, in lower case. */
    public static <E extends Enum<E>> Field<E> oneOf(Set<E> allowed) {
        return value -> {
            var text = string(value);
            return allowed.stream()
                    .filter(constant -> wireName(constant).equals(text))
                    .findFirst()
                    .orElseThrow(() -> new InvalidField(
                            "not_allowed",
                            "One of " + allowed.stream().map(Fields::wireName).toList() + "."));
        };
    }

    /** A list without repetitions; an error names the item. */
    public static <T> Field<List<T>> list(Field<T> item, int min, int max) {
        return value -> {
            if (!value.isArray()) throw new InvalidField("type", "This must be a list.");
            if (value.size() < min || value.size() > max) {
                throw new InvalidField("out_of_range", "This has from " + min + " to " + max + " items.");
            }
            var items = new LinkedHashSet<T>();
            for (var i = 0; i < value.size(); i++) items.add(readItem(item, value.get(i), i));
            return List.copyOf(new ArrayList<>(items));
        };
    }

    /** The text of a value. */
    public static String string(JsonNode value) {
        if (!value.isString()) throw new InvalidField("type", "This must be a string.");
        return value.stringValue();
    }

    private static <T> T readItem(Field<T> item, JsonNode value, int index) {
        try {
            return item.read(value);
        } catch (InvalidField e) {
            throw new InvalidField(e.code(), e.detail(), "/" + index);
        }
    }

    private static String wireName(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}

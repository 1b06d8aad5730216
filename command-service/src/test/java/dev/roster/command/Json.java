package dev.roster.command;

import dev.roster.shared.event.Previous;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON that is easy on the eye in a test: with single quotes. */
public final class Json {

    private static final JsonMapper MAPPER = new JsonMapper();

    private Json() {}

    /** The text of a JSON value, given with single quotes and places for the arguments. */
    public static String text(String template, Object... arguments) {
        return template.replace('\'', '"').formatted(arguments);
    }

    /** The text of an object with one member. */
    public static String object(String member, String value) {
        return MAPPER.createObjectNode().put(member, value).toString();
    }

    public static JsonNode tree(String template, Object... arguments) {
        return MAPPER.readTree(text(template, arguments));
    }

    /** The old values in a fact. */
    public static Previous previous(String template, Object... arguments) {
        return MAPPER.readValue(text(template, arguments), Previous.class);
    }
}

package dev.roster.command.fuzz;

import dev.roster.command.document.ApiDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** JSON texts by a schema: as it wants them, but for one member in ten. */
final class Bodies {

    private final Chance chance;
    private final Ids ids;
    private final String run;
    private int serial;

    /** @param run what makes texts differ from those of other runs */
    Bodies(Chance chance, Ids ids, String run) {
        this.chance = chance;
        this.ids = ids;
        this.run = run;
    }

    String text(String name, JsonNode reference) {
        var schema = ApiDocument.get().resolve(reference);
        if (chance.percent(3)) return chance.oneOf(Hostile.VALUES);
        if (schema.has("oneOf"))
            return text(name, chance.oneOf(List.copyOf(schema.path("oneOf").values())));
        if (schema.has("enum"))
            return chance.oneOf(List.copyOf(schema.path("enum").values())).toString();
        return switch (type(schema)) {
            case "object" -> object(schema);
            case "array" -> array(name, schema);
            case "boolean" -> Boolean.toString(chance.percent(50));
            case "integer" -> Integer.toString(chance.below(40));
            case "string" -> "\"" + string(name) + "\"";
            default -> "null";
        };
    }

    private String type(JsonNode schema) {
        var type = schema.path("type");
        return type.isArray() ? chance.oneOf(List.copyOf(type.values())).asString() : type.asString();
    }

    private String object(JsonNode schema) {
        var required =
                schema.path("required").valueStream().map(JsonNode::asString).toList();
        var members = new ArrayList<String>();
        for (var property : schema.path("properties").properties()) {
            if (!chance.percent(required.contains(property.getKey()) ? 97 : 40)) continue;
            members.add("\"" + property.getKey() + "\": " + text(property.getKey(), property.getValue()));
        }
        if (chance.percent(3)) members.add("\"version\": 1");
        if (chance.percent(3)) members.add("\"\\u0000\": {\"a\": []}");
        if (chance.percent(3) && !members.isEmpty()) members.add(members.getFirst());
        return members.stream().collect(Collectors.joining(", ", "{", "}"));
    }

    private String array(String name, JsonNode schema) {
        return IntStream.range(0, chance.percent(5) ? 501 : chance.below(4))
                .mapToObj(_ -> text(name, schema.path("items")))
                .collect(Collectors.joining(", ", "[", "]"));
    }

    /** What a member of this name takes. */
    private String string(String name) {
        return switch (name) {
            case "email" -> "Ada." + unique() + "@example.com";
            case "slug", "externalId", "billingCustomerId" -> unique();
            case "avatarUrl" -> "https://example.com/" + unique();
            case "locale" -> "tr";
            case "timezone" -> "Asia/Kathmandu";
            case "id" -> chance.uuid(chance.oneOf(List.of(4, 7, 7, 1))).toString();
            case "ids", "upTo" -> chance.uuid(7).toString();
            default -> name.endsWith("Id") ? ids.named(name, "") : chance.oneOf(List.of("Ada", "İ ß", "🚀"));
        };
    }

    /** One in five is there already. */
    private String unique() {
        if (!chance.percent(20)) serial++;
        return run + "-" + serial;
    }

    /** Ways to spoil a whole body. */
    String spoilt(String body) {
        var ways = Stream.<String>of(
                        "",
                        " ",
                        "null",
                        "[" + body + "]",
                        "\"" + body.length() + "\"",
                        "\ufeff" + body,
                        body + body,
                        body + "\u0000",
                        body.substring(0, body.length() / 2),
                        body.replace('"', '\''),
                        "{\"a\":".repeat(1_000) + "1" + "}".repeat(1_000),
                        "[".repeat(20_000),
                        "{\"name\": 1" + "0".repeat(60_000) + "}",
                        body + " ".repeat(Math.max(0, 64 * 1024 - body.length())),
                        body + " ".repeat(Math.max(0, 64 * 1024 + 1 - body.length())),
                        body + " ".repeat(200_000))
                .toList();
        return chance.oneOf(ways);
    }
}

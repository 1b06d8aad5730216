package dev.roster.query.fuzz;

import dev.roster.query.document.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** Makes a request of an operation. */
final class Requests {

    private static final Pattern PARAMETER = Pattern.compile("\\{([^}]+)}");

    /** A request; its headers are names and values in turn. */
    record Made(String method, String path, List<String> headers) {}

    private final Chance chance;
    private final Known known;

    Requests(Chance chance, Known known) {
        this.chance = chance;
        this.known = known;
    }

    Made next(Operation operation) {
        var path = PARAMETER
                .matcher(operation.path())
                .replaceAll(parameter -> chance.percent(8)
                        ? chance.oneOf(Hostile.SEGMENTS)
                        : known.id(parameter.group(1), operation.path()));
        var query = query(operation);
        return new Made(operation.method(), query.isEmpty() ? path : path + "?" + query, headers(operation));
    }

    private String query(Operation operation) {
        var parameters = new ArrayList<String>();
        operation.query().forEach((name, schema) -> {
            if (chance.percent(name.equals("cursor") ? 30 : 15)) parameters.add(name + "=" + value(name, schema));
        });
        if (chance.percent(4)) parameters.add(chance.oneOf(Hostile.QUERIES));
        return String.join("&", parameters);
    }

    /** What the parameter takes; one of five takes something else. */
    private String value(String name, JsonNode schema) {
        if (chance.percent(20)) return chance.oneOf(Hostile.VALUES);
        var values = schema.path("enum").valueStream().map(JsonNode::asString).toList();
        if (name.equals("fields")) return fields(values);
        if (!values.isEmpty()) return chance.oneOf(values);
        return switch (schema.path("type").asString("")) {
            case "boolean" -> Boolean.toString(chance.percent(50));
            case "integer" -> Integer.toString(1 + chance.below(9));
            default -> known.text(name);
        };
    }

    private String fields(List<String> names) {
        return String.join(
                ",",
                IntStream.rangeClosed(0, chance.below(3))
                        .mapToObj(_ -> chance.oneOf(names))
                        .toList());
    }

    private List<String> headers(Operation operation) {
        var headers = new ArrayList<String>();
        for (var name : operation.headers()) {
            if (!chance.percent(25)) continue;
            headers.addAll(
                    List.of(name, chance.percent(33) ? chance.oneOf(Hostile.HEADER_VALUES) : known.header(name)));
        }
        if (chance.percent(4)) headers.addAll(List.of("Accept", chance.oneOf(Hostile.MEDIA_TYPES)));
        return headers;
    }
}

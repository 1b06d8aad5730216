package dev.roster.query.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The service's own document, as it serves it. */
final class OpenApi {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    private final JsonNode root;

    private OpenApi(JsonNode root) {
        this.root = root;
    }

    static OpenApi read() {
        try (var yaml = OpenApi.class.getResourceAsStream("/documents/openapi.yaml")) {
            return new OpenApi(new YAMLMapper().readTree(yaml));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As {@code GET /v1/users/{id}}. */
    Set<String> operations() {
        var operations = new TreeSet<String>();
        root.path("paths")
                .forEachEntry((path, item) -> item.propertyNames().stream()
                        .filter(METHODS::contains)
                        .forEach(method -> operations.add(method.toUpperCase(Locale.ROOT) + " " + path)));
        return operations;
    }

    /** The lists: paths whose GET takes a cursor. */
    List<String> lists() {
        return operations().stream()
                .map(operation -> operation.substring(operation.indexOf(' ') + 1))
                .filter(path -> parameters(path).containsKey("cursor"))
                .toList();
    }

    /** The query parameters of a GET, with their schemas. */
    Map<String, JsonNode> parameters(String path) {
        return parameters(path, "query");
    }

    /** The request headers of a GET. */
    Set<String> headers(String path) {
        return parameters(path, "header").keySet();
    }

    private Map<String, JsonNode> parameters(String path, String in) {
        var parameters = new TreeMap<String, JsonNode>();
        var item = root.path("paths").path(path);
        Stream.concat(
                        elements(item.path("parameters")),
                        elements(item.path("get").path("parameters")))
                .map(this::resolve)
                .filter(parameter -> parameter.path("in").asString("").equals(in))
                .forEach(parameter ->
                        parameters.put(parameter.path("name").asString(), resolve(parameter.path("schema"))));
        return parameters;
    }

    /** What a query parameter may be: the values of its enumeration, or of a list of one. */
    List<String> values(String path, String parameter) {
        var values = new ArrayList<String>();
        var schema = Objects.requireNonNull(parameters(path).get(parameter), parameter);
        var resolved = resolve(schema.has("items") ? resolve(schema.path("items")) : schema);
        elements(resolved.path("enum")).forEach(value -> values.add(value.asString()));
        return values;
    }

    /** Every code that a response of any operation can have. */
    Set<String> codes() {
        var codes = new TreeSet<String>();
        for (var list : root.findValues("x-problem-codes")) elements(list).forEach(code -> codes.add(code.asString()));
        return codes;
    }

    private JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? root.at(node.path("$ref").asString().substring(1)) : node;
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}

package dev.roster.query.document;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The service's own document: what can be asked, and what may be answered. */
public final class ApiDocument {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final JsonMapper JSON = new JsonMapper();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private final JsonNode root;
    private final Map<String, Schema> schemas = new HashMap<>();

    private ApiDocument(JsonNode root) {
        this.root = root;
    }

    public static ApiDocument read() {
        try (var yaml = ApiDocument.class.getResourceAsStream("/documents/openapi.yaml")) {
            return new ApiDocument(YAML.readTree(yaml));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All operations in the order of the document. */
    public List<Operation> operations() {
        var operations = new ArrayList<Operation>();
        for (var path : root.path("paths").properties()) {
            for (var method : path.getValue().properties()) {
                if (METHODS.contains(method.getKey())) operations.add(operation(path, method));
            }
        }
        return operations;
    }

    private Operation operation(Entry<String, JsonNode> path, Entry<String, JsonNode> method) {
        var query = new LinkedHashMap<String, JsonNode>();
        var headers = new ArrayList<String>();
        Stream.of(path.getValue(), method.getValue())
                .flatMap(level -> level.path("parameters").valueStream())
                .map(this::resolve)
                .forEach(parameter -> {
                    var name = parameter.path("name").asString();
                    if (parameter.path("in").asString().equals("header")) headers.add(name);
                    if (parameter.path("in").asString().equals("query")) query.put(name, schema(parameter));
                });
        return new Operation(method.getKey().toUpperCase(Locale.ROOT), path.getKey(), headers, query);
    }

    private JsonNode schema(JsonNode parameter) {
        var schema = resolve(parameter.path("schema"));
        return schema.has("items") ? resolve(schema.path("items")) : schema;
    }

    /** What the operation may not answer so: nothing when all is well. */
    public List<String> faults(Operation operation, HttpResponse<String> answer) {
        var method = root.path("paths")
                .path(operation.path())
                .path(operation.method().toLowerCase(Locale.ROOT));
        var response = resolve(method.path("responses").path(Integer.toString(answer.statusCode())));
        if (response.isMissingNode()) return List.of("undocumented status " + answer.statusCode());
        var faults = new ArrayList<String>();
        for (var header : response.path("headers").properties()) {
            var required = resolve(header.getValue()).path("required").asBoolean(false);
            if (required && answer.headers().firstValue(header.getKey()).isEmpty()) faults.add("no " + header.getKey());
        }
        if (response.has("content")) faults.addAll(body(response, answer));
        return faults;
    }

    private List<String> body(JsonNode response, HttpResponse<String> answer) {
        var type = answer.headers().firstValue("Content-Type").orElse("none").split(";", 2)[0];
        var content = response.path("content").path(type);
        if (content.isMissingNode()) return List.of("undocumented media type " + type);
        if (!type.endsWith("json")) return List.of();
        var body = JSON.readTree(answer.body());
        var faults = new ArrayList<>(errors(content.path("schema"), body));
        var codes = response.path("x-problem-codes")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
        if (response.has("x-problem-codes") && !codes.contains(body.path("code").asString("")))
            faults.add("undocumented code");
        return faults;
    }

    private List<String> errors(JsonNode schema, JsonNode value) {
        return schemas.computeIfAbsent(schema.toString(), _ -> compile(schema)).validate(value).stream()
                .map(Error::toString)
                .toList();
    }

    private Schema compile(JsonNode schema) {
        var whole = (ObjectNode) schema.deepCopy();
        whole.set("components", root.path("components"));
        return SCHEMAS.getSchema(whole);
    }

    private JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? root.at(node.path("$ref").asString().substring(1)) : node;
    }
}

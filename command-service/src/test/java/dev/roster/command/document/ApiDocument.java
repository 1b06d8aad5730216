package dev.roster.command.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.command.Caller.Reply;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** The OpenAPI document: which operations there are, and what each of them may answer. */
public final class ApiDocument {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
    private static final Pattern PARAMETER = Pattern.compile("\\{[^}]+}");
    private static final ApiDocument INSTANCE = new ApiDocument(Document.named("openapi.yaml"));

    private final Document document;
    private final Map<String, Pattern> paths;
    private final Set<String> answered = ConcurrentHashMap.newKeySet();

    private ApiDocument(Document document) {
        this.document = document;
        this.paths = document.at("/paths").propertyNames().stream()
                .collect(Collectors.toMap(path -> path, ApiDocument::pattern));
    }

    private static Pattern pattern(String path) {
        return Pattern.compile(PARAMETER.matcher(path).replaceAll("[^/]+"));
    }

    public static ApiDocument get() {
        return INSTANCE;
    }

    /** Fails if the document does not have such an answer: status, code, headers and body. */
    public void verify(Reply reply) {
        var http = reply.response();
        var method = http.request().method().toLowerCase(Locale.ROOT);
        if (method.equals("options")) return;
        var call = http.request().method() + " " + http.request().uri() + " → " + reply.status() + " " + http.body();
        var response = response(method, http.request().uri().getRawPath(), reply.status());
        assertThat(response.isMissingNode()).as("undocumented: %s", call).isFalse();
        for (var header : response.path("headers").properties()) {
            if (!document.resolve(header.getValue()).path("required").asBoolean(false)) continue;
            assertThat(http.headers().firstValue(header.getKey())).as(call).isPresent();
        }
        if (reply.status() >= 400 && !reply.code().isEmpty()) {
            assertThat(codes(response)).as(call).contains(reply.code());
            answered.add(reply.code());
        }
        if (!method.equals("head")) verifyBody(response, reply, call);
    }

    /** All operations below a path, such as {@code POST /v1/users/{}}. */
    Set<String> operations(String below) {
        var operations = new LinkedHashSet<String>();
        for (var path : document.at("/paths").properties()) {
            for (var method : path.getValue().propertyNames()) {
                if (!METHODS.contains(method) || !path.getKey().startsWith(below)) continue;
                operations.add(method.toUpperCase(Locale.ROOT) + " " + anonymous(path.getKey()));
            }
        }
        return operations;
    }

    /** All operations in the order of the document. */
    public List<Operation> operations() {
        var operations = new ArrayList<Operation>();
        for (var path : document.at("/paths").properties()) {
            for (var method : path.getValue().properties()) {
                if (METHODS.contains(method.getKey())) operations.add(operation(path, method));
            }
        }
        return operations;
    }

    private Operation operation(Entry<String, JsonNode> path, Entry<String, JsonNode> method) {
        var content = document.resolve(method.getValue().path("requestBody")).path("content");
        var mediaTypes = List.copyOf(content.propertyNames());
        var body = mediaTypes.isEmpty()
                ? MissingNode.getInstance()
                : content.path(mediaTypes.getFirst()).path("schema");
        var headers = Stream.of(path.getValue(), method.getValue())
                .flatMap(level -> level.path("parameters").valueStream())
                .map(document::resolve)
                .filter(parameter -> parameter.path("in").asString().equals("header"))
                .map(parameter -> parameter.path("name").asString())
                .toList();
        return new Operation(method.getKey().toUpperCase(Locale.ROOT), path.getKey(), headers, mediaTypes, body);
    }

    /** The node itself, or what it refers to. */
    public JsonNode resolve(JsonNode node) {
        return document.resolve(node);
    }

    /** What a path answers to a GET when all is well. */
    String mediaType(String path) {
        return response("get", path, 200)
                .path("content")
                .propertyNames()
                .iterator()
                .next();
    }

    /** The problem codes of the answers that were verified. */
    Set<String> answered() {
        return answered;
    }

    /** All problem codes of all answers. */
    Set<String> codes() {
        var codes = new LinkedHashSet<String>();
        for (var path : document.at("/paths")) {
            for (var method : METHODS) {
                for (var response : path.path(method).path("responses")) {
                    codes.addAll(codes(document.resolve(response)));
                }
            }
        }
        for (var response : document.at("/x-any-path-responses")) codes.addAll(codes(document.resolve(response)));
        return codes;
    }

    /** A path with its parameters' names left out. */
    static String anonymous(String path) {
        return PARAMETER.matcher(path).replaceAll("{}");
    }

    private JsonNode response(String method, String path, int status) {
        var operation = paths.entrySet().stream()
                .filter(known -> known.getValue().matcher(path).matches())
                .map(Entry::getKey)
                .min(Comparator.comparingInt(known -> known.split("\\{", -1).length))
                .map(known -> document.at("/paths").path(known).path(method.equals("head") ? "get" : method))
                .orElse(MissingNode.getInstance());
        var responses = operation.isMissingNode() ? document.at("/x-any-path-responses") : operation.path("responses");
        return document.resolve(responses.path(Integer.toString(status)));
    }

    private static Set<String> codes(JsonNode response) {
        var codes = new LinkedHashSet<String>();
        for (var code : response.path("x-problem-codes")) codes.add(code.stringValue());
        return codes;
    }

    private void verifyBody(JsonNode response, Reply reply, String call) {
        var type = mediaType(reply.response());
        var content = response.path("content").path(type);
        assertThat(content.isMissingNode())
                .as("undocumented %s: %s", type, call)
                .isFalse();
        if (type.endsWith("json")) {
            assertThat(document.errors(content.path("schema"), reply.body()))
                    .as(call)
                    .isEmpty();
        }
    }

    private static String mediaType(HttpResponse<?> response) {
        return response.headers().firstValue("Content-Type").orElse("none").split(";", 2)[0];
    }
}

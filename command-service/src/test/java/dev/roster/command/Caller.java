package dev.roster.command;

import dev.roster.command.document.ApiDocument;
import dev.roster.shared.event.State;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls the service as anybody would, and holds each answer to the document of the API. */
public record Caller(int port) {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** What came back. */
    public record Reply(int status, JsonNode body, HttpResponse<String> response) {

        public @Nullable String header(String name) {
            return response.headers().firstValue(name).orElse(null);
        }

        public String text(String field) {
            return body.path(field).asString();
        }

        public String id() {
            return text("id");
        }

        public String code() {
            return text("code");
        }

        public String requestId() {
            return Objects.requireNonNull(header("Request-Id"), "no Request-Id");
        }

        public String location() {
            return Objects.requireNonNull(header("Location"), "no Location");
        }

        /** The public state that the body shows. */
        public <S extends State> S state(Class<S> type) {
            return JSON.treeToValue(body, type);
        }

        /** The public state that a member of the body shows. */
        public <S extends State> S state(String member, Class<S> type) {
            return JSON.treeToValue(body.path(member), type);
        }
    }

    public Reply get(String path, String... headers) {
        return call("GET", path, null, headers);
    }

    public Reply post(String path, @Nullable String json, String... headers) {
        return call("POST", path, json, headers);
    }

    public Reply put(String path, String json, String... headers) {
        return call("PUT", path, json, headers);
    }

    public Reply patch(String path, String json, String... headers) {
        return call("PATCH", path, json, headers);
    }

    public Reply delete(String path, String... headers) {
        return call("DELETE", path, null, headers);
    }

    /** Sends a JSON body, if any, with further headers as name and value in turn. */
    public Reply call(String method, String path, @Nullable String json, String... headers) {
        if (json == null) return send(request(method, path, BodyPublishers.noBody(), headers));
        return bytes(method, path, json.getBytes(StandardCharsets.UTF_8), headers);
    }

    /** Sends these bytes as JSON, unless the headers say something else. */
    public Reply bytes(String method, String path, byte[] body, String... headers) {
        var request = HttpRequest.newBuilder(
                request(method, path, BodyPublishers.ofByteArray(body), headers), (_, _) -> true);
        if (!Arrays.asList(headers).contains("Content-Type")) request.setHeader("Content-Type", "application/json");
        return send(request.build());
    }

    /** Sends a body of which nothing is said but what the headers say. */
    public HttpRequest request(String method, String path, BodyPublisher body, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(30))
                .method(method, body);
        for (var i = 0; i < headers.length; i += 2) request.header(headers[i], headers[i + 1]);
        return request.build();
    }

    public Reply send(HttpRequest request) {
        try {
            var response = HTTP.send(request, BodyHandlers.ofString());
            var text = response.body();
            var body = text.startsWith("{") ? JSON.readTree(text) : JSON.createObjectNode();
            var reply = new Reply(response.statusCode(), body, response);
            ApiDocument.get().verify(reply);
            return reply;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

package dev.roster.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls the service as anybody would. */
public record Caller(int port) {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final JsonMapper JSON = new JsonMapper();

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
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(30))
                .method(method, json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json));
        if (json != null) request.setHeader("Content-Type", "application/json");
        for (var i = 0; i < headers.length; i += 2) request.setHeader(headers[i], headers[i + 1]);
        return send(request.build());
    }

    public Reply send(HttpRequest request) {
        try {
            var response = HTTP.send(request, BodyHandlers.ofString());
            var text = response.body();
            return new Reply(
                    response.statusCode(),
                    text.startsWith("{") ? JSON.readTree(text) : JSON.createObjectNode(),
                    response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

package dev.roster.query.given;

import dev.roster.query.Instance;
import dev.roster.query.document.AnsweredCodes;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks an instance over HTTP. */
public final class Caller {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Instance instance;

    public Caller(Instance instance) {
        this.instance = instance;
    }

    /**
     * Asks, and waits for the answer.
     *
     * @param headers names and values in turn
     */
    public HttpResponse<String> get(String path, String... headers) {
        return ask(path, headers).join();
    }

    /** Asks, and goes on before there is an answer. */
    public CompletableFuture<HttpResponse<String>> ask(String path, String... headers) {
        var request = HttpRequest.newBuilder(instance.uri(path));
        if (headers.length > 0) request.headers(headers);
        return CLIENT.sendAsync(request.build(), BodyHandlers.ofString()).thenApply(AnsweredCodes::note);
    }

    public HttpResponse<String> head(String path) {
        var request = HttpRequest.newBuilder(instance.uri(path)).HEAD().build();
        return CLIENT.sendAsync(request, BodyHandlers.ofString()).join();
    }

    /** Posts nothing but the path. */
    public HttpResponse<String> post(String path, String... headers) {
        var request = HttpRequest.newBuilder(instance.uri(path)).POST(BodyPublishers.noBody());
        if (headers.length > 0) request.headers(headers);
        return AnsweredCodes.note(
                CLIENT.sendAsync(request.build(), BodyHandlers.ofString()).join());
    }

    public static JsonNode body(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }
}

package dev.roster.chaos.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads for one caller: with the token of a command what it has written, on any instance, and without one what is there. No
 * version ever falls back on an instance.
 */
final class Reader {

    private final HttpClient client;
    private final List<String> addresses;
    private final History history;
    /** By one caller, who asks one question after the other. */
    private final Map<String, Long> seen = new HashMap<>();

    Reader(HttpClient client, List<String> addresses, History history) {
        this.client = client;
        this.addresses = addresses;
        this.history = history;
    }

    /** A resource shows at least this version; false if faults keep it from being answered. */
    boolean requireVersion(int instance, String path, Told told, Line.Answer answer) throws InterruptedException {
        var address = addresses.get(instance % addresses.size());
        var name = address + " " + told.aggregateType() + " " + told.aggregateId();
        var before = seen.getOrDefault(name, 0L);
        var shown = get(address + path, answer.token());
        if (shown.isEmpty()) return false;
        var version = shown.get().path("version").asLong(0);
        if (version < told.version()) history.wrong("missed: " + told + " is " + version + " at " + address + path);
        requireForward(name, before, version);
        history.readBack(answer.at());
        return true;
    }

    /** A list shows a row whose field has this value. */
    void requireListed(int instance, String path, String field, Object value, Line.Answer answer)
            throws InterruptedException {
        var address = addresses.get(instance % addresses.size());
        var shown = get(address + path, answer.token());
        if (shown.isEmpty()) return;
        for (var row : shown.get().path("data")) {
            if (row.path(field).asString("").equals(value.toString())) {
                history.readBack(answer.at());
                return;
            }
        }
        history.wrong("missed: no " + field + " " + value + " at " + address + path);
    }

    /** No row of a list, asked for without a token, is older than this instance has shown it before. */
    void requireForward(int instance, String path) throws InterruptedException {
        var address = addresses.get(instance % addresses.size());
        var shown = get(address + path, null);
        if (shown.isEmpty()) return;
        for (var row : shown.get().path("data")) {
            var name = address + " row of " + path + " " + row.path("id").asString();
            var version = row.path("version").asLong(0);
            var before = seen.getOrDefault(name, 0L);
            if (before > 0) history.compared();
            requireForward(name, before, version);
        }
    }

    private void requireForward(String name, long before, long version) {
        if (version < before) history.wrong("backward: " + name + " from " + before + " to " + version);
        seen.merge(name, version, Math::max);
    }

    /** Empty while faults keep it from being answered. */
    private Optional<JsonNode> get(String uri, @Nullable String token) throws InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(uri)).timeout(Patience.OF_ONE);
        if (token != null) request.header("Consistency-Token", token).header("Prefer", "wait=4");
        var start = System.nanoTime();
        try {
            var response = client.send(request.build(), BodyHandlers.ofByteArray());
            var status = response.statusCode();
            var body = JsonMapper.shared().readTree(response.body());
            var problem = body.path("code").asString("");
            history.attempted(new Attempt(false, start, System.nanoTime(), status, problem));
            if (status == 200 || status == 404) return Optional.of(body);
            if (status != 503) history.wrong("status " + status + ": " + uri + " " + body);
            else if (response.headers().firstValue("Retry-After").isEmpty()) {
                history.wrong("503 without Retry-After: " + uri + " " + body);
            }
        } catch (IOException e) {
            var problem = e.getClass().getSimpleName();
            history.attempted(new Attempt(false, start, System.nanoTime(), 0, problem));
        }
        return Optional.empty();
    }
}

package dev.roster.chaos.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads with the token of a command what it has written, on any instance, and that no version ever falls back there. */
final class Reader {

    private final HttpClient client;
    private final List<String> addresses;
    private final History history;
    private final Map<String, Long> seen = new ConcurrentHashMap<>();

    Reader(HttpClient client, List<String> addresses, History history) {
        this.client = client;
        this.addresses = addresses;
        this.history = history;
    }

    /** A resource shows at least this version. */
    void requireVersion(int instance, String path, Told told, String token) throws InterruptedException {
        var address = addresses.get(instance % addresses.size());
        var name = address + " " + told.aggregateType() + " " + told.aggregateId();
        var before = seen.getOrDefault(name, 0L);
        var answer = get(address + path, token);
        if (answer.isEmpty()) return;
        var version = answer.get().path("version").asLong(0);
        if (version < told.version()) history.wrong("missed: " + told + " is " + version + " at " + address + path);
        if (version < before) history.wrong("backward: " + name + " from " + before + " to " + version);
        seen.merge(name, version, Math::max);
        history.read();
    }

    /** A list shows a row whose field has this value. */
    void requireListed(int instance, String path, String field, UUID value, String token) throws InterruptedException {
        var address = addresses.get(instance % addresses.size());
        var answer = get(address + path, token);
        if (answer.isEmpty()) return;
        for (var row : answer.get().path("data")) {
            if (row.path(field).asString("").equals(value.toString())) {
                history.read();
                return;
            }
        }
        history.wrong("missed: no " + field + " " + value + " at " + address + path);
    }

    /** Empty while faults keep it from being answered. */
    private Optional<JsonNode> get(String uri, String token) throws InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(uri))
                .timeout(Duration.ofSeconds(10))
                .header("Consistency-Token", token)
                .header("Prefer", "wait=4")
                .build();
        try {
            var response = client.send(request, BodyHandlers.ofByteArray());
            history.count("query " + response.statusCode());
            var body = JsonMapper.shared().readTree(response.body());
            if (response.statusCode() == 200 || response.statusCode() == 404) return Optional.of(body);
            if (response.statusCode() != 503) history.wrong("status " + response.statusCode() + ": " + uri + body);
            return Optional.empty();
        } catch (IOException e) {
            history.count("query " + e.getClass().getSimpleName());
            return Optional.empty();
        }
    }
}

package dev.roster.chaos.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A caller's line to both instances: repeats under the same key what was not answered, at the other one as well. */
final class Line {

    private static final JsonMapper JSON = JsonMapper.shared();
    static final String BATCH_PATH = "/v1/batch";

    private static final long GIVE_UP_SECONDS = 120;

    /** A final answer, and when it came; the status is 0 if there was none in all the time. */
    record Answer(
            int status,
            int attempts,
            boolean unchanged,
            JsonNode body,
            @Nullable String token,
            long at) {

        boolean accepted() {
            return status >= 200 && status < 300;
        }
    }

    private final HttpClient client;
    private final List<String> addresses;
    private final History history;
    private int next;

    Line(HttpClient client, List<String> addresses, int first, History history) {
        this.client = client;
        this.addresses = addresses;
        this.next = first;
        this.history = history;
    }

    Answer send(String requestId, Operation operation, @Nullable UUID actor) throws InterruptedException {
        var builder = HttpRequest.newBuilder()
                .timeout(operation.path().equals(BATCH_PATH) ? Patience.OF_BATCH : Patience.OF_ONE)
                .header("Request-Id", requestId)
                .header("Idempotency-Key", requestId);
        if (actor != null) builder.header("Roster-Actor", actor.toString());
        if (operation.ifMatch() != null) builder.header("If-Match", "\"" + operation.ifMatch() + "\"");
        if (operation.body() == null) builder.method(operation.method(), BodyPublishers.noBody());
        else {
            builder.header("Content-Type", "application/json");
            builder.method(operation.method(), BodyPublishers.ofString(JSON.writeValueAsString(operation.body())));
        }
        return untilAnswered(requestId, builder, operation.path());
    }

    private Answer untilAnswered(String requestId, HttpRequest.Builder request, String path)
            throws InterruptedException {
        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(GIVE_UP_SECONDS);
        for (var attempt = 1; System.nanoTime() - deadline < 0; attempt++) {
            var answer =
                    once(requestId, request.uri(URI.create(addresses.get(next % addresses.size()) + path)), attempt);
            if (answer.isPresent()) return answer.get();
            next++;
            TimeUnit.MILLISECONDS.sleep(Math.min(400, 25L * attempt));
        }
        history.wrong("no final answer in " + GIVE_UP_SECONDS + " s: " + requestId);
        return new Answer(0, 0, false, JSON.nullNode(), null, System.nanoTime());
    }

    private Optional<Answer> once(String requestId, HttpRequest.Builder request, int attempt)
            throws InterruptedException {
        var start = System.nanoTime();
        try {
            var response = client.send(request.build(), BodyHandlers.ofByteArray());
            var end = System.nanoTime();
            var status = response.statusCode();
            var body = JSON.readTree(response.body());
            var problem = status < 400 ? "" : body.path("code").asString("");
            history.attempted(new Attempt(true, start, end, status, problem));
            if (isRetryable(status, body, response.headers().firstValue("Retry-After"), requestId)) {
                return Optional.empty();
            }
            var unchanged = response.headers().firstValue("Command-Result").isPresent();
            var token = response.headers().firstValue("Consistency-Token").orElse(null);
            return Optional.of(new Answer(status, attempt, unchanged, body, token, end));
        } catch (IOException e) {
            var problem = e.getClass().getSimpleName();
            history.attempted(new Attempt(true, start, System.nanoTime(), 0, problem));
            return Optional.empty();
        }
    }

    private boolean isRetryable(int status, JsonNode body, Optional<String> retryAfter, String requestId) {
        if (status < 500) return body.path("code").asString("").equals("idempotency_key_in_use");
        if (status != 503) history.wrong("status " + status + ": " + requestId + " " + body);
        else if (retryAfter.isEmpty()) history.wrong("503 without Retry-After: " + requestId);
        return true;
    }

    static Map<String, ?> batch(boolean atomic, List<Operation> operations) {
        return Map.of(
                "mode",
                atomic ? "atomic" : "independent",
                "operations",
                operations.stream().map(Line::part).toList());
    }

    private static Map<String, ?> part(Operation operation) {
        var part = new HashMap<String, Object>();
        part.put("method", operation.method());
        part.put("path", operation.path());
        if (operation.body() != null) part.put("body", operation.body());
        if (operation.ifMatch() != null) part.put("ifMatch", "\"" + operation.ifMatch() + "\"");
        return part;
    }
}

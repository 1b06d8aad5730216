package dev.roster.bench.latency;

import dev.roster.bench.load.Line;
import dev.roster.bench.load.Request;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A reader that looks at the list of users all the time, and remembers when it first saw each. */
final class NewestUsers implements AutoCloseable {

    private static final String PATH = "/v1/users?limit=100&fields=id";
    /** Between two looks; what is seen may have been there for as long. */
    private static final long PAUSE_NANOS = 1_000_000;

    private final Line line;
    private final Map<String, Long> seen = new ConcurrentHashMap<>();
    private final CompletableFuture<Void> end = new CompletableFuture<>();
    private volatile boolean closed;

    NewestUsers(int port) throws IOException {
        this.line = new Line(port);
        look("");
        Thread.ofPlatform().name("newest-users").daemon().start(this::watch);
    }

    private void watch() {
        try {
            while (!closed) {
                var cursor = "";
                do {
                    cursor = look(cursor);
                } while (!cursor.isEmpty());
                LockSupport.parkNanos(PAUSE_NANOS);
            }
            end.complete(null);
        } catch (IOException | RuntimeException e) {
            end.completeExceptionally(e);
        }
    }

    /** Answers where older rows are that may be new here; nothing when a row was known. */
    private String look(String cursor) throws IOException {
        var answer = line.call(Request.get(cursor.isEmpty() ? PATH : PATH + "&cursor=" + cursor));
        var now = System.nanoTime();
        var page = JsonMapper.shared().readTree(answer.body());
        var known = seen.isEmpty();
        for (var row : page.path("data")) known |= isKnown(row, now);
        return known ? "" : page.path("page").path("nextCursor").asString("");
    }

    private boolean isKnown(JsonNode row, long now) {
        return seen.putIfAbsent(row.path("id").asString(), now) != null;
    }

    Map<String, Long> seen() {
        return seen;
    }

    /** Fails if it has not looked all the time. */
    @Override
    public void close() throws IOException {
        closed = true;
        end.join();
        line.close();
    }
}

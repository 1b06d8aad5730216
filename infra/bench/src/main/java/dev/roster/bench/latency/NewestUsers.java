package dev.roster.bench.latency;

import dev.roster.bench.load.Line;
import dev.roster.bench.load.Request;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.json.JsonMapper;

/** A reader that looks at the list of users all the time, and remembers when it first saw each. */
final class NewestUsers implements AutoCloseable {

    private static final String PATH = "/v1/users?limit=100&fields=id";
    /** Between two looks; what is seen may have been there for as long. */
    private static final long PAUSE_NANOS = 1_000_000;

    /** Every so many looks go far, for what came so late that newer users hide it: partitions are read one after the other. */
    private static final int LOOKS_PER_FAR_ONE = 100;

    private static final int PAGES_OF_FAR_LOOK = 50;

    private final Line line;
    private final Map<String, Long> seen = new ConcurrentHashMap<>();
    private final CompletableFuture<Void> end = new CompletableFuture<>();
    private volatile boolean closed;

    NewestUsers(int port) throws IOException {
        this.line = new Line(port);
        look(1);
        Thread.ofPlatform().name("newest-users").daemon().start(this::watch);
    }

    private void watch() {
        try {
            for (var looks = 1; !closed; looks++) {
                look(looks % LOOKS_PER_FAR_ONE == 0 ? PAGES_OF_FAR_LOOK : 1);
                LockSupport.parkNanos(PAUSE_NANOS);
            }
            end.complete(null);
        } catch (IOException | RuntimeException e) {
            end.completeExceptionally(e);
        }
    }

    /** Goes on while a page has anything new, and for so many pages at least. */
    private void look(int pages) throws IOException {
        var cursor = "";
        var isNew = true;
        for (var page = 0; isNew || page < pages; page++) {
            var answer = line.call(Request.get(cursor.isEmpty() ? PATH : PATH + "&cursor=" + cursor));
            var now = System.nanoTime();
            var shown = JsonMapper.shared().readTree(answer.body());
            isNew = false;
            for (var row : shown.path("data"))
                isNew |= seen.putIfAbsent(row.path("id").asString(), now) == null;
            cursor = shown.path("page").path("nextCursor").asString("");
            if (cursor.isEmpty()) return;
        }
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

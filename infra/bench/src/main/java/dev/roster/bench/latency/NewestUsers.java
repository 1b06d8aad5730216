package dev.roster.bench.latency;

import dev.roster.bench.load.Line;
import dev.roster.bench.load.Request;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.json.JsonMapper;

/**
 * A reader that looks at the newest users of the list all the time, and remembers when it first saw each. Another looks farther back, less often, for
 * what came so late that newer users hide it: partitions are read one after the other.
 */
final class NewestUsers implements AutoCloseable {

    /** Between two looks; what is seen may have been there for as long. */
    private static final Duration PAUSE = Duration.ofMillis(1);

    private static final int NEWEST = 20;
    private static final Duration FAR_PAUSE = Duration.ofMillis(200);
    private static final int FAR = 100;
    private static final int FAR_PAGES = 10;

    /** Every so many far looks go farther still. */
    private static final int LOOKS_PER_DEEP_ONE = 10;

    private static final int DEEP_PAGES = 50;

    private final Map<String, Long> seen = new ConcurrentHashMap<>();
    private final List<CompletableFuture<Void>> ends;
    private volatile boolean closed;

    private interface Look {
        void at(Line line, int number) throws IOException;
    }

    NewestUsers(int port) throws IOException {
        try (var line = new Line(port)) {
            look(line, FAR, 1);
        }
        this.ends = List.of(
                watch("newest-users", new Line(port), PAUSE, (line, _) -> look(line, NEWEST, 1)),
                watch(
                        "late-users",
                        new Line(port),
                        FAR_PAUSE,
                        (line, number) -> look(line, FAR, number % LOOKS_PER_DEEP_ONE == 0 ? DEEP_PAGES : FAR_PAGES)));
    }

    private CompletableFuture<Void> watch(String name, Line line, Duration pause, Look look) {
        var end = new CompletableFuture<Void>();
        Thread.ofPlatform().name(name).daemon().start(() -> {
            try (line) {
                for (var number = 1; !closed; number++) {
                    look.at(line, number);
                    LockSupport.parkNanos(pause.toNanos());
                }
                end.complete(null);
            } catch (IOException | RuntimeException e) {
                end.completeExceptionally(e);
            }
        });
        return end;
    }

    /** Goes on while a page ends with what is new, and for so many pages at least. */
    private void look(Line line, int limit, int pages) throws IOException {
        var path = "/v1/users?fields=id&limit=" + limit;
        var cursor = "";
        var isNew = true;
        for (var page = 0; isNew || page < pages; page++) {
            var answer = line.call(Request.get(cursor.isEmpty() ? path : path + "&cursor=" + cursor));
            var now = System.nanoTime();
            var shown = JsonMapper.shared().readTree(answer.body());
            isNew = false;
            for (var row : shown.path("data"))
                isNew = seen.putIfAbsent(row.path("id").asString(), now) == null;
            cursor = shown.path("page").path("nextCursor").asString("");
            if (cursor.isEmpty()) return;
        }
    }

    Map<String, Long> seen() {
        return seen;
    }

    /** Fails if it has not looked all the time. */
    @Override
    public void close() {
        closed = true;
        ends.forEach(CompletableFuture::join);
    }
}

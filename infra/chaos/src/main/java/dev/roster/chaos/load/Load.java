package dev.roster.chaos.load;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Callers at work, all at the same time, until the pace says that it is enough. */
public final class Load implements AutoCloseable {

    /** Operations in a batch, on average. */
    private static final int BATCH = 100;

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(1))
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Future<?>> callers = new ArrayList<>();

    public Load(long seed, int callers, List<String> commands, List<String> queries, Pace pace, History history) {
        var people = new People();
        var random = new SplittableRandom(seed);
        for (var number = 0; number < callers; number++) {
            var line = new Line(client, commands, number, history);
            var reader = new Reader(client, queries, history);
            var session = new Session(number, random.split(), line, reader, history);
            this.callers.add(threads.submit(new Caller(session, people, pace, BATCH)));
        }
    }

    /** Returns when all callers have had their last answer. */
    public void await() throws InterruptedException, ExecutionException {
        for (var caller : callers) caller.get();
    }

    /** Throws what a caller has died of. */
    public void requireAlive() throws InterruptedException, ExecutionException {
        for (var caller : callers) if (caller.state() == Future.State.FAILED) caller.get();
    }

    @Override
    public void close() {
        threads.shutdownNow();
        client.shutdownNow();
    }
}

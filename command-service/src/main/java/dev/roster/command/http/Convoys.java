package dev.roster.command.http;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Lanes on which those who come at the same moment go together: whenever one is free, it takes along all who wait. Who comes alone
 * goes at once. In the order of arrival. A lane is a platform thread: a virtual one, which waits for the database by way of others,
 * took half as much processor time again.
 *
 * @param <T> who goes
 * @param <R> what becomes of it
 */
final class Convoys<T, R> implements AutoCloseable {

    private final int longest;
    private final Function<List<T>, List<R>> drive;
    private final BlockingQueue<Traveller<T, R>> waiting = new LinkedBlockingQueue<>();
    private final ExecutorService lanes;

    private record Traveller<T, R>(T one, CompletableFuture<Supplier<R>> arrival) {}

    /** @param drive gives what becomes of each; if it throws, so does it for all who are waiting then */
    Convoys(int lanes, int longest, Function<List<T>, List<R>> drive) {
        this.longest = longest;
        this.drive = drive;
        this.lanes = Executors.newFixedThreadPool(
                lanes, Thread.ofPlatform().daemon().name("lane-", 1).factory());
        for (var i = 0; i < lanes; i++) this.lanes.execute(this::work);
    }

    /**
     * Waits for its turn, and returns when it has arrived.
     *
     * @return empty if nobody has taken it along for so long
     */
    Optional<R> join(T one, Duration patience) {
        var me = new Traveller<T, R>(one, new CompletableFuture<>());
        var deadline = System.nanoTime() + patience.toNanos();
        var interrupted = false;
        waiting.add(me);
        try {
            while (true) {
                try {
                    var arrival = me.arrival.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
                    return Optional.of(arrival.get());
                } catch (TimeoutException _) {
                    // Who is on its way has nothing to do but wait.
                    return waiting.remove(me)
                            ? Optional.empty()
                            : Optional.of(me.arrival.join().get());
                } catch (InterruptedException _) {
                    interrupted = true;
                }
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } finally {
            if (interrupted) Thread.currentThread().interrupt();
        }
    }

    /** How many wait to be taken along. */
    int waiting() {
        return waiting.size();
    }

    private void work() {
        while (!lanes.isShutdown()) {
            try {
                drive(next());
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private List<Traveller<T, R>> next() throws InterruptedException {
        var convoy = new ArrayList<Traveller<T, R>>();
        convoy.add(waiting.take());
        waiting.drainTo(convoy, longest - 1);
        return convoy;
    }

    private void drive(List<Traveller<T, R>> convoy) {
        try {
            var results = drive.apply(convoy.stream().map(Traveller::one).toList());
            for (var i = 0; i < convoy.size(); i++) {
                var result = results.get(i);
                convoy.get(i).arrival.complete(() -> result);
            }
        } catch (RuntimeException | Error e) {
            waiting.drainTo(convoy);
            for (var traveller : convoy) {
                traveller.arrival.complete(() -> {
                    throw e;
                });
            }
        }
    }

    /** To be called when nobody comes any more. */
    @Override
    public void close() {
        lanes.shutdownNow();
    }
}

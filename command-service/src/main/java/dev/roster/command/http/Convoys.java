package dev.roster.command.http;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Those who come while others are on their way wait, and then go together: one of them, when a lane is free, drives for all who
 * are there. Who comes alone goes at once. In the order of arrival.
 *
 * @param <T> who goes
 * @param <R> what becomes of it
 */
final class Convoys<T, R> {

    private final Semaphore lanes;
    private final int longest;
    private final Function<List<T>, List<R>> drive;
    private final Queue<Traveller> waiting = new ConcurrentLinkedQueue<>();

    /** @param drive gives what becomes of each; if it throws, so does it for all who are waiting then */
    Convoys(int lanes, int longest, Function<List<T>, List<R>> drive) {
        this.lanes = new Semaphore(lanes);
        this.longest = longest;
        this.drive = drive;
    }

    /**
     * Waits for its turn, and returns when it has arrived.
     *
     * @return empty if nobody has taken it along for so long
     */
    Optional<R> join(T one, Duration patience) {
        var me = new Traveller(one);
        var deadline = System.nanoTime() + patience.toNanos();
        var interrupted = false;
        waiting.add(me);
        while (!me.hasArrived()) {
            // Who is on its way has nothing to do but wait, though a lane be free: it would turn in a circle there.
            if (me.isOnItsWay) LockSupport.park(this);
            else if (lanes.tryAcquire()) lead();
            else if (deadline - System.nanoTime() > 0) LockSupport.parkNanos(this, deadline - System.nanoTime());
            else if (waiting.remove(me)) break;
            else LockSupport.park(this);
            interrupted |= Thread.interrupted();
        }
        if (interrupted) Thread.currentThread().interrupt();
        if (me.hasArrived()) return Optional.of(me.result());
        // Whoever freed a lane in this moment may have called the one who leaves.
        callNext();
        return Optional.empty();
    }

    private void callNext() {
        var head = waiting.peek();
        if (head != null) LockSupport.unpark(head.thread);
    }

    /** How many wait to be taken along. */
    int waiting() {
        return waiting.size();
    }

    private void lead() {
        try {
            drive(next());
        } finally {
            lanes.release();
            callNext();
        }
    }

    private List<Traveller> next() {
        var convoy = new ArrayList<Traveller>();
        while (convoy.size() < longest) {
            var next = waiting.poll();
            if (next == null) break;
            next.isOnItsWay = true;
            convoy.add(next);
        }
        return convoy;
    }

    private void drive(List<Traveller> convoy) {
        if (convoy.isEmpty()) return;
        try {
            var results =
                    drive.apply(convoy.stream().map(traveller -> traveller.one).toList());
            for (var i = 0; i < convoy.size(); i++) convoy.get(i).arrive(results.get(i), null);
        } catch (RuntimeException | Error e) {
            for (var traveller : convoy) traveller.arrive(null, e);
            for (var next = waiting.poll(); next != null; next = waiting.poll()) next.arrive(null, e);
        }
    }

    private final class Traveller {

        private final T one;
        private final Thread thread = Thread.currentThread();
        private @Nullable R result;
        private @Nullable Throwable failure;
        private volatile boolean isOnItsWay;
        private volatile boolean hasArrived;

        Traveller(T one) {
            this.one = one;
        }

        boolean hasArrived() {
            return hasArrived;
        }

        void arrive(@Nullable R reached, @Nullable Throwable failed) {
            result = reached;
            failure = failed;
            hasArrived = true;
            LockSupport.unpark(thread);
        }

        R result() {
            if (result != null) return result;
            if (failure instanceof Error error) throw error;
            throw failure instanceof RuntimeException exception ? exception : new IllegalStateException(failure);
        }
    }
}

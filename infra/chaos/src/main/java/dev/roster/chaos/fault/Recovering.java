package dev.roster.chaos.fault;

import dev.roster.chaos.rig.Waiting;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Waits until all goes on after a fault, at once or while the next one strikes, and takes the time. */
final class Recovering implements AutoCloseable {

    private final Recoveries recoveries;
    private final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Future<?>> pending = new CopyOnWriteArrayList<>();

    Recovering(Recoveries recoveries) {
        this.recoveries = recoveries;
    }

    void await(FaultKind kind, long start, Callable<Boolean> recovered) throws InterruptedException {
        Waiting.until(kind.recovery() + " after " + kind.title(), recovered);
        recoveries.recovered(kind, start);
    }

    /** @param undone when nobody notices anything of it any more */
    void inBackground(FaultKind kind, long start, Callable<Boolean> recovered, Callable<Boolean> undone) {
        pending.add(background.submit(() -> {
            await(kind, start, recovered);
            Waiting.until("the end of " + kind.title(), undone);
            recoveries.disturbed(kind, start);
            return null;
        }));
    }

    boolean isCalm() {
        return pending.stream().allMatch(Future::isDone);
    }

    void awaitCalm() throws Exception {
        for (var each : pending) each.get();
        pending.clear();
    }

    @Override
    public void close() {
        background.shutdownNow();
    }
}

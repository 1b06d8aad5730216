package dev.roster.chaos.fault;

import dev.roster.backing.Waiting;
import dev.roster.chaos.rig.Rig;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Waits until all goes on after a fault, at once or while the next one strikes, and takes the time. */
final class Recovering implements AutoCloseable {

    private final Rig rig;
    private final Recoveries recoveries;
    private final ExecutorService background = Executors.newCachedThreadPool();
    private final List<Pending> pending = new CopyOnWriteArrayList<>();

    private record Pending(FaultKind kind, Future<?> end) {}

    Recovering(Rig rig, Recoveries recoveries) {
        this.rig = rig;
        this.recoveries = recoveries;
    }

    void await(FaultKind kind, long start, Callable<Boolean> recovered) throws InterruptedException {
        try {
            Waiting.until(kind.recovery() + " after " + kind.title(), kind.patience(), recovered);
        } catch (IllegalStateException e) {
            throw new IllegalStateException(e.getMessage() + ": " + rig.state(), e);
        }
        recoveries.recovered(kind, start);
    }

    /** @param undone when nobody notices anything of it any more */
    void inBackground(FaultKind kind, long start, Callable<Boolean> recovered, Callable<Boolean> undone) {
        var end = background.submit(() -> {
            await(kind, start, recovered);
            Waiting.until("the end of " + kind.title(), undone);
            recoveries.disturbed(kind, start);
            return null;
        });
        pending.add(new Pending(kind, end));
    }

    /** All of a fault in the background, beside others. */
    void strike(FaultKind kind, Callable<?> fault) {
        var start = System.nanoTime();
        var end = background.submit(() -> {
            fault.call();
            recoveries.disturbed(kind, start);
            return null;
        });
        pending.add(new Pending(kind, end));
    }

    boolean isCalm() {
        return isOver(EnumSet.allOf(FaultKind.class));
    }

    boolean isOver(Set<FaultKind> kinds) {
        return pending.stream()
                .filter(each -> kinds.contains(each.kind()))
                .allMatch(each -> each.end().isDone());
    }

    void awaitCalm() throws InterruptedException, ExecutionException {
        await(EnumSet.allOf(FaultKind.class));
    }

    /** Throws what went wrong in one of them. */
    void await(Set<FaultKind> kinds) throws InterruptedException, ExecutionException {
        for (var each : pending) if (kinds.contains(each.kind())) each.end().get();
        pending.removeIf(each -> kinds.contains(each.kind()));
    }

    @Override
    public void close() {
        background.shutdownNow();
    }
}

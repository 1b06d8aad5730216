package dev.roster.local;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import java.util.function.Supplier;

/** What this launcher has started, and will end. */
final class Parts {

    private static final long PATIENCE_SECONDS = 4;

    private final List<Part> parts = new CopyOnWriteArrayList<>();
    /** Several may start at a time; ending waits for those that are just starting. */
    private final ReadWriteLock starting = new ReentrantReadWriteLock();

    private volatile boolean ending;

    <T> T start(Supplier<T> starter, Function<T, Part> partOf) {
        starting.readLock().lock();
        try {
            if (ending) throw new Refusal("Stopped while starting.");
            var started = starter.get();
            var part = partOf.apply(started);
            parts.add(part);
            return started;
        } finally {
            starting.readLock().unlock();
        }
    }

    /** Refuses to go on when a part has ended. */
    void requireAll() {
        for (var part : parts) {
            if (!part.process().isAlive()) {
                throw new Refusal(
                        "%s has ended by itself, so everything is stopped: see %s".formatted(part.name(), part.log()));
            }
        }
    }

    /** Waits until a part ends, and refuses to go on. */
    void awaitEnd() {
        var ends = parts.stream().map(part -> part.process().onExit()).toArray(CompletableFuture<?>[]::new);
        CompletableFuture.anyOf(ends).join();
        requireAll();
    }

    boolean isEnding() {
        return ending;
    }

    void end() {
        ending = true;
        try {
            if (starting.writeLock().tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS))
                starting.writeLock().unlock();
            end(Part.Kind.SERVICE);
            end(Part.Kind.SERVER);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void end(Part.Kind kind) throws InterruptedException {
        var ends = parts.stream()
                .filter(part -> part.kind() == kind)
                .map(part -> Thread.ofPlatform().name("end-" + part.name()).start(part.end()))
                .toList();
        for (var end : ends) end.join();
    }
}

package dev.roster.query.wait;

import dev.roster.query.projection.Aggregate;
import dev.roster.query.projection.Standing;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A query that waits, holding nothing but its own thread. */
final class Waiter {

    private final Wanted wanted;
    private final long deadline;
    private final CompletableFuture<Outcome> end = new CompletableFuture<>();

    Waiter(Wanted wanted, Duration patience) {
        this.wanted = wanted;
        this.deadline = System.nanoTime() + patience.toNanos();
    }

    Wanted wanted() {
        return wanted;
    }

    /** Ends the wait if these say so. */
    void see(Map<Aggregate, Standing> standings) {
        wanted.outcome(standings).ifPresent(end::complete);
    }

    void stop() {
        end.complete(Outcome.STOPPING);
    }

    /** What is known without waiting. */
    Optional<Outcome> outcome() {
        return Optional.ofNullable(end.getNow(null));
    }

    Outcome await() {
        try {
            return end.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            return Outcome.LATE;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Outcome.STOPPING;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}

package dev.roster.query.wait;

import dev.roster.http.DatabaseGate;
import dev.roster.http.ProblemCode;
import dev.roster.http.Refusal;
import dev.roster.query.projection.Standings;
import dev.roster.query.signal.Watch;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * All queries of this instance that wait. One look for all of them follows each commit of the projections; between
 * commits nobody asks the database anything. Their number is bounded: {@code resilience4j.bulkhead.instances.waits}.
 */
@Component
final class Waits implements Watch, SmartLifecycle {

    private final Set<Waiter> waiters = ConcurrentHashMap.newKeySet();
    private final DatabaseGate gate;
    private final JdbcClient jdbc;
    private final Bulkhead bulkhead;
    private volatile boolean isStopping;

    Waits(DatabaseGate gate, JdbcClient jdbc, BulkheadRegistry bulkheads) {
        this.gate = gate;
        this.jdbc = jdbc;
        this.bulkhead = bulkheads.bulkhead("waits");
    }

    /**
     * Waits until the wanted versions are there, or the patience is over, or it is known to be in vain.
     *
     * @throws Refusal when too many wait already
     */
    Outcome await(Wanted wanted, Duration patience) {
        var waiter = new Waiter(wanted, patience);
        // Before the first look, so that no commit can be missed between look and wait.
        waiters.add(waiter);
        try {
            waiter.see(gate.pass(() -> Standings.read(jdbc, wanted.aggregates())));
            if (isStopping) waiter.stop();
            var outcome = waiter.outcome().orElseGet(() -> patience.isZero() ? Outcome.LATE : inBounds(waiter));
            return outcome == Outcome.REACHED && isParked(wanted.commands()) ? Outcome.PARKED : outcome;
        } finally {
            waiters.remove(waiter);
        }
    }

    /** Asked when the last facts of these commands are there: the others precede them, or are parked. */
    private boolean isParked(Set<String> commands) {
        return !commands.isEmpty() && gate.pass(() -> Standings.isParked(jdbc, commands));
    }

    private Outcome inBounds(Waiter waiter) {
        if (!bulkhead.tryAcquirePermission()) {
            throw new Refusal(ProblemCode.OVERLOADED, "Too many queries wait for the lists to catch up.");
        }
        try {
            return waiter.await();
        } finally {
            bulkhead.onComplete();
        }
    }

    @Override
    public void look(JdbcClient signalled) {
        var present = Set.copyOf(waiters);
        if (present.isEmpty()) return;
        var aggregates = present.stream()
                .flatMap(waiter -> waiter.wanted().aggregates().stream())
                .collect(Collectors.toSet());
        var standings = Standings.read(signalled, aggregates);
        for (var waiter : present) waiter.see(standings);
    }

    @Override
    public void start() {
        isStopping = false;
    }

    /** Before the web server waits for its requests to end. */
    @Override
    public void stop() {
        isStopping = true;
        waiters.forEach(Waiter::stop);
    }

    @Override
    public boolean isRunning() {
        return !isStopping;
    }
}

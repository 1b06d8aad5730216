package dev.roster.command.relay;

import dev.roster.command.outbox.Backlog;
import dev.roster.simulation.Simulation;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * The command-service's database as the relay knows it. Its answers may not arrive, and when it crashes, it forgets the last of
 * what was committed without waiting for the disk.
 */
final class SimulatedDatabase implements Backlog, LeaseRow, Parked {

    private final Simulation simulation;
    private final Judge judge;
    private final NavigableMap<Long, Row> outbox = new TreeMap<>();
    private final Map<UUID, Long> parked = new LinkedHashMap<>();
    private final Deque<Runnable> undo = new ArrayDeque<>();
    private @Nullable UUID holder;
    private long heldUntil;
    private long awayUntil;
    private final NavigableSet<Long> running = new TreeSet<>();
    private long nextTransaction = 1;

    SimulatedDatabase(Simulation simulation, Judge judge) {
        this.simulation = simulation;
        this.judge = judge;
    }

    @Override
    public Horizon horizon(long above) {
        return statement("looks who is running", () -> {
            var oldestRunning = running.isEmpty() ? nextTransaction : running.first();
            var oldest = outbox.higherKey(above);
            return new Horizon(oldestRunning, nextTransaction++, oldest == null ? Long.MAX_VALUE : oldest);
        });
    }

    @Override
    public List<Row> oldest(long above, Collection<Long> taken, int limit) {
        return statement(
                "reads the oldest above " + above + " but " + taken,
                () -> waiting().stream()
                        .filter(row -> row.position() > above && !taken.contains(row.position()))
                        .limit(limit)
                        .toList());
    }

    /** The rows of aggregates that are not parked. */
    private List<Row> waiting() {
        return outbox.values().stream()
                .filter(row -> !parked.containsKey(row.attributes().aggregateId()))
                .toList();
    }

    @Override
    public int delete(List<Long> positions) {
        return statement("deletes " + positions, () -> {
            var deleted = 0;
            for (var position : positions) {
                var row = outbox.get(position);
                if (row == null) continue;
                judge.require(row);
                change(() -> outbox.remove(position), () -> outbox.put(position, row));
                var id = row.attributes().aggregateId();
                if (position.equals(parked.get(id))) change(() -> parked.remove(id), () -> parked.put(id, position));
                deleted++;
            }
            return deleted;
        });
    }

    @Override
    public boolean take(UUID me, Duration length) {
        return statement("asks for the lease", () -> {
            if (holder != null && !holder.equals(me) && heldUntil >= simulation.nanos()) return false;
            hold(me, simulation.nanos() + length.toNanos());
            return true;
        });
    }

    @Override
    public void release(UUID me) {
        statement("gives the lease back", () -> {
            if (me.equals(holder)) hold(null, 0);
            return true;
        });
    }

    private void hold(@Nullable UUID next, long until) {
        var previous = holder;
        var previousUntil = heldUntil;
        change(
                () -> {
                    holder = next;
                    heldUntil = until;
                },
                () -> {
                    holder = previous;
                    heldUntil = previousUntil;
                });
    }

    @Override
    public void add(Row row, Exception refusal) {
        statement("parks " + row.position() + " for " + refusal, () -> {
            judge.requireRefused(row);
            var id = row.attributes().aggregateId();
            if (outbox.containsKey(row.position()) && !parked.containsKey(id)) {
                change(() -> parked.put(id, row.position()), () -> parked.remove(id));
            }
            return true;
        });
    }

    private <R> R statement(String what, Supplier<R> statement) {
        simulation.effect(what);
        if (awayUntil > simulation.nanos() || simulation.strikes("no connection")) throw failure("no connection");
        var result = statement.get();
        simulation.pass();
        if (simulation.strikes("lost answer of the database")) throw failure("connection broken");
        return result;
    }

    private DataAccessResourceFailureException failure(String message) {
        simulation.note(message);
        return new DataAccessResourceFailureException(message);
    }

    private void change(Runnable change, Runnable back) {
        change.run();
        undo.push(back);
    }

    /** A transaction of requests has its id before it draws positions. */
    long begin() {
        running.add(nextTransaction);
        return nextTransaction++;
    }

    void rollBack(long transaction) {
        running.remove(transaction);
    }

    /** A commit of requests, which waits for the disk and so takes everything before it there. */
    void commit(long transaction, List<Row> rows) {
        running.remove(transaction);
        for (var row : rows) {
            outbox.put(row.position(), row);
            judge.expect(row);
        }
        undo.clear();
    }

    void crash() {
        simulation.effect("the database crashes");
        var lost = simulation.chance().below(undo.size() + 1);
        simulation.note("it has forgotten " + lost + " changes");
        for (var i = 0; i < lost; i++) undo.pop().run();
        undo.clear();
        awayUntil = simulation.nanos() + simulation.chance().below(1_000_000_000);
    }

    List<UUID> parkedAggregates() {
        return List.copyOf(parked.keySet());
    }

    /** What operators do, which waits for the disk as well. */
    void retry(UUID aggregate) {
        judge.accept(unpark(aggregate));
    }

    void discard(UUID aggregate) {
        var row = unpark(aggregate);
        if (outbox.remove(row.position()) != null) judge.discard(row);
    }

    private Row unpark(UUID aggregate) {
        undo.clear();
        var position = Objects.requireNonNull(parked.remove(aggregate));
        return Objects.requireNonNull(outbox.get(position), "a parked fact waits");
    }

    boolean isAtRest() {
        return waiting().isEmpty();
    }

    /** What is parked must begin with what was refused, but for what came onto the topic before and is sent again. */
    void check() {
        for (var entry : parked.entrySet()) {
            var waiting = new ArrayList<>(outbox.values());
            waiting.removeIf(row -> !row.attributes().aggregateId().equals(entry.getKey()) || judge.hasSeen(row));
            judge.requireRefused(waiting.getFirst());
        }
    }
}

package dev.roster.query.projection;

import dev.roster.simulation.Instance;
import dev.roster.simulation.Simulation;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One instance's way to the simulated database: every statement may fail, before or after it had its effect. */
final class SimulatedSession implements Applied, Consumed, Parked, TurnLock {

    private final Simulation simulation;
    private final SimulatedDatabase database;
    private final Instance instance;
    private final int life;
    private @Nullable Contents working;
    private boolean cut;
    private long lastStatement;

    SimulatedSession(Simulation simulation, SimulatedDatabase database, Instance instance) {
        this.simulation = simulation;
        this.database = database;
        this.instance = instance;
        this.life = instance.life();
    }

    @Override
    public <R> R hold(Function<Writes, R> work) {
        simulation.effect("waits for its turn");
        database.requireConnection();
        database.awaitTurn(this);
        return transact(work);
    }

    /** A transaction, whoever holds the turn. */
    <R> R transact(Function<Writes, R> work) {
        open();
        try {
            var result = work.apply(SimulatedSession::noStatement);
            commit();
            return result;
        } finally {
            working = null;
            database.release(this);
        }
    }

    private void open() {
        cut = false;
        lastStatement = simulation.nanos();
        working = database.committed().copy();
    }

    private void commit() {
        simulation.effect("commits");
        requireTransaction();
        database.commit(Objects.requireNonNull(working));
        working = null;
        database.release(this);
        simulation.pass();
        if (simulation.strikes("lost answer to a commit")) throw database.failure("connection broken");
    }

    @Override
    public Map<Aggregate, Long> raise(Map<Aggregate, Long> versions) {
        return statement("raises to " + versions.values(), tables -> {
            var before = new HashMap<Aggregate, Long>();
            versions.forEach((aggregate, version) -> {
                var known = tables.applied.get(aggregate);
                if (known != null) before.put(aggregate, known);
                tables.applied.merge(aggregate, version, Math::max);
            });
            return before;
        });
    }

    @Override
    public Map<Partition, Long> next(Collection<Partition> partitions) {
        return statement("asks where to go on", tables -> {
            var next = new HashMap<Partition, Long>();
            for (var partition : partitions) {
                var offset = tables.consumed.get(partition);
                if (offset != null) next.put(partition, offset);
            }
            return next;
        });
    }

    /** Topics are never replaced here. */
    @Override
    public void forgetReplaced(Map<String, UUID> topicIds) {}

    @Override
    public void begin(Partition partition, UUID topicId, long offset) {
        simulation.effect("waits for its turn to begin " + partition);
        database.requireConnection();
        database.awaitTurn(this);
        simulation.pass();
        database.committed().consumed.put(partition, offset);
        database.release(this);
    }

    @Override
    public void advance(Map<Partition, Long> next, Writes writes) {
        goOn(next);
    }

    private void goOn(Map<Partition, Long> next) {
        statement("goes on at " + next, tables -> {
            tables.consumed.putAll(next);
            return true;
        });
    }

    /** What a bug does. */
    void advanceAtOnce(Map<Partition, Long> next) {
        goOn(next);
        database.commitOffsets(next);
    }

    @Override
    public void add(Delivery delivery, RuntimeException failure) {
        statement("parks " + delivery, tables -> tables.parked.add(delivery.toString()));
    }

    @Override
    public long count() {
        return database.committed().parked.size();
    }

    /** Does something with the tables, within the transaction if there is one. */
    <R> R statement(String what, Function<Contents, R> statement) {
        simulation.effect(what);
        requireTransaction();
        var result = statement.apply(working == null ? database.committed() : working);
        simulation.pass();
        if (simulation.strikes("lost answer of the database")) throw database.failure("connection broken");
        return result;
    }

    /** The rows of this world are no rows of tables. */
    private static void noStatement(String sql, Map<String, ?> parameters) {
        throw new UnsupportedOperationException(sql);
    }

    private void requireTransaction() {
        database.requireConnection();
        lastStatement = simulation.nanos();
        if (working != null && cut) throw database.failure("the transaction was cut");
    }

    boolean isInTurn() {
        return working != null;
    }

    void cut() {
        cut = true;
    }

    long silence() {
        return simulation.nanos() - lastStatement;
    }

    boolean isAlive() {
        return instance.isAlive(life);
    }
}

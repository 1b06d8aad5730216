package dev.roster.query.projection;

import dev.roster.simulation.Instance;
import dev.roster.simulation.Simulation;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * The query database: one transaction holds the turn, until it ends, its instance is no more, or it has been silent for too long.
 * What is committed stays, unless a backup is restored.
 */
public final class SimulatedDatabase {

    private static final Duration MAX_SILENCE = Duration.ofSeconds(10);

    private final Simulation simulation;
    private final Judge judge;
    private Contents committed = new Contents();
    private Contents backup = new Contents();
    private @Nullable SimulatedSession turn;
    private long awayUntil;

    public SimulatedDatabase(Simulation simulation, SimulatedLog log) {
        this.simulation = simulation;
        this.judge = new Judge(simulation, log);
    }

    /** What an instance has of the database. */
    public record Opened(Projections projections, Consumed consumed, Lag lag) {}

    /** What Spring puts together, on this database. */
    public Opened open(Instance instance, PlantedBug bug) {
        var session = new SimulatedSession(simulation, this, instance);
        var rows = new SimulatedRows(session);
        var ports = bug.plant(new PlantedBug.Ports(session, session, session, rows, session));
        var lag = new Lag(simulation.clock());
        var projections = new Projections(
                new Turn(ports.lock(), ports.consumed()),
                ports.applied(),
                session,
                List.of(ports.rows()),
                new Meters(new SimpleMeterRegistry(), lag, session));
        return new Opened(projections, ports.consumed(), lag);
    }

    Contents committed() {
        return committed;
    }

    void commit(Contents next) {
        judge.committed(committed, next);
        committed = next;
    }

    /** What a bug does: the offsets without their rows. */
    void commitOffsets(Map<Partition, Long> next) {
        committed.consumed.putAll(next);
        judge.notAhead(committed);
    }

    void requireConnection() {
        if (awayUntil > simulation.nanos() || simulation.strikes("no connection")) throw failure("no connection");
    }

    DataAccessResourceFailureException failure(String message) {
        simulation.note(message);
        return new DataAccessResourceFailureException(message);
    }

    void awaitTurn(SimulatedSession session) {
        var free = false;
        while (!free) free = simulation.await(this::isFree, Duration.ofSeconds(1));
        if (turn != null) turn.cut();
        turn = session;
    }

    private boolean isFree() {
        var holder = turn;
        return holder == null || !holder.isAlive() || holder.silence() > MAX_SILENCE.toNanos();
    }

    void release(SimulatedSession session) {
        if (turn == session) turn = null;
    }

    /** Cuts all connections for a while. */
    public void crash() {
        simulation.effect("the database crashes");
        cut();
        awayUntil = simulation.nanos() + simulation.chance().below(1_000_000_000);
    }

    public void backUp() {
        simulation.effect("the database is backed up");
        backup = committed.copy();
    }

    public void restore() {
        simulation.effect("the database is set back to its backup");
        cut();
        committed = backup.copy();
    }

    private void cut() {
        if (turn != null) turn.cut();
        turn = null;
    }

    /** Whether all there is on the log has been consumed. */
    public boolean isAtRest(SimulatedLog log) {
        return committed.consumed.equals(log.ends());
    }

    public void check() {
        judge.atRest(committed);
    }
}

package dev.roster.query.projection;

import dev.roster.query.projection.SimulatedLog.Entry;
import dev.roster.query.projection.SimulatedLog.Kind;
import dev.roster.shared.event.UserEvent.UserDeleted;
import dev.roster.simulation.Simulation;
import java.util.Map;

/** Knows what the tables must contain, as a function of the log and of where the partitions go on. */
final class Judge {

    private final Simulation simulation;
    private final SimulatedLog log;

    Judge(Simulation simulation, SimulatedLog log) {
        this.simulation = simulation;
        this.log = log;
    }

    /** The tables after all records before these offsets, one after the other. */
    private Contents expected(Map<Partition, Long> next) {
        var expected = new Contents();
        next.forEach((partition, offset) -> {
            for (var entry : log.before(partition, offset)) add(entry, expected);
        });
        expected.consumed.putAll(next);
        expected.count = expected.rows.size();
        return expected;
    }

    private static void add(Entry entry, Contents expected) {
        var aggregate = entry.aggregate();
        var known = expected.applied.getOrDefault(aggregate, 0L);
        var isFresh = entry.version() > known || (entry.isSnapshot() && entry.version() == known);
        if (entry.kind() == Kind.BROKEN || (entry.kind() == Kind.POISON && isFresh)) {
            expected.parked.add(entry.place());
        } else if (entry.kind() == Kind.FACT && isFresh) {
            expected.applied.put(aggregate, entry.version());
            if (!entry.isSnapshot()) expected.effects.put(entry.fact().id(), 1);
            if (entry.fact().event() instanceof UserDeleted) {
                expected.rows.remove(aggregate.id());
            } else {
                expected.rows.put(aggregate.id(), entry.version());
            }
        }
    }

    /** Whatever is committed: offsets are not ahead of what it says, and what it says is true. */
    void committed(Contents before, Contents after) {
        before.consumed.forEach((partition, offset) -> {
            if (after.consumed.getOrDefault(partition, 0L) < offset) fail(partition + " goes back");
        });
        before.applied.forEach((aggregate, version) -> {
            if (after.applied.getOrDefault(aggregate, 0L) < version) fail(aggregate + " goes back");
        });
        notAhead(after);
    }

    void notAhead(Contents tables) {
        var expected = expected(tables.consumed);
        expected.applied.forEach((aggregate, version) -> {
            if (tables.applied.getOrDefault(aggregate, 0L) < version) fail(aggregate + " lacks " + version);
        });
        if (!tables.effects.keySet().containsAll(expected.effects.keySet())) fail("an effect is lost");
        if (!tables.parked.containsAll(expected.parked)) fail("lost instead of parked");
        tables.effects.forEach((fact, times) -> {
            if (times > 1) fail(fact + " has its effect " + times + " times");
        });
        if (tables.count != tables.rows.size()) fail(tables.count + " counted of " + tables.rows.size());
        tables.rows.forEach((id, version) -> {
            if (!version.equals(tables.applied.get(new Aggregate("user", id)))) fail("the row of " + id + " is old");
        });
    }

    /** When nothing happens any more, the tables are what the whole log says. */
    void atRest(Contents tables) {
        var expected = expected(log.ends());
        requireEqual("offsets", tables.consumed, expected.consumed);
        requireEqual("versions", tables.applied, expected.applied);
        requireEqual("rows", tables.rows, expected.rows);
        requireEqual("effects", tables.effects, expected.effects);
        requireEqual("parked", tables.parked, expected.parked);
    }

    private void requireEqual(String what, Object actual, Object expected) {
        if (!actual.equals(expected)) fail(what + " are " + actual + ", must be " + expected);
    }

    private void fail(String what) {
        throw simulation.violated(what);
    }
}

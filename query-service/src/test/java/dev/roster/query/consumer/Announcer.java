package dev.roster.query.consumer;

import dev.roster.query.projection.Partition;
import dev.roster.query.projection.SimulatedLog;
import dev.roster.query.projection.SimulatedLog.Kind;
import dev.roster.query.projection.SimulatedRows;
import dev.roster.shared.event.EventEnvelope;
import dev.roster.shared.event.Previous;
import dev.roster.shared.event.UserEvent;
import dev.roster.shared.event.UserEvent.UserCreated;
import dev.roster.shared.event.UserEvent.UserDeleted;
import dev.roster.shared.event.UserEvent.UserSnapshot;
import dev.roster.shared.event.UserEvent.UserUpdated;
import dev.roster.shared.event.UserRole;
import dev.roster.shared.event.UserState;
import dev.roster.shared.id.UserId;
import dev.roster.simulation.Simulation;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Writes to the log as the relay does: the first occurrences of each user's versions in order, stretches again after a crash, and
 * now and then what cannot be applied.
 */
final class Announcer {

    private static final int ROUNDS = 40;
    private static final int USERS = 6;

    private final Simulation simulation;
    private final SimulatedLog log;
    private final List<Partition> partitions;
    private final Map<Integer, UserEvent> newest = new HashMap<>();
    private long facts;
    private long births;
    private int rounds;

    Announcer(Simulation simulation, SimulatedLog log, List<Partition> partitions) {
        this.simulation = simulation;
        this.log = log;
        this.partitions = partitions;
    }

    boolean isDone() {
        return rounds == ROUNDS;
    }

    void announce() {
        for (; rounds < ROUNDS; rounds++) {
            simulation.sleep(Duration.ofMillis(simulation.chance().below(200)));
            if (simulation.strikes("repeat")) {
                repeat(simulation.chance().oneOf(partitions));
            } else {
                append();
            }
        }
    }

    private void append() {
        var number = simulation.chance().below(USERS);
        var kind = kind();
        var event = next(number, kind == Kind.POISON ? SimulatedRows.POISON : "Ada");
        if (event instanceof UserDeleted) {
            newest.remove(number);
        } else {
            newest.put(number, event);
        }
        var fact = new EventEnvelope(new UUID(1, ++facts), Instant.EPOCH, null, null, null, null, event);
        var gap = simulation.strikes("gap") ? 1 : 0;
        var entry = log.append(partitions.get(number % partitions.size()), fact, kind, gap);
        simulation.effect(entry.delivery() + " is " + kind + " " + fact.type() + " of "
                + event.state().id() + ", version " + event.state().version());
    }

    private Kind kind() {
        if (simulation.strikes("broken record")) return Kind.BROKEN;
        return simulation.strikes("poison") ? Kind.POISON : Kind.FACT;
    }

    private UserEvent next(int number, String name) {
        var last = newest.get(number);
        if (last == null) return new UserCreated(state(new UserId(new UUID(++births, number)), name, 1));
        var id = last.state().id();
        var version = last.state().version();
        return switch (simulation.chance().below(10)) {
            case 0 -> new UserDeleted(state(id, name, version + 1));
            case 1 -> new UserSnapshot(state(id, name, version));
            default -> new UserUpdated(state(id, name, version + 1), Previous.NONE);
        };
    }

    private static UserState state(UserId id, String name, long version) {
        var time = Instant.EPOCH;
        return new UserState(id, name, "ada@example.org", UserRole.USER, true, null, null, time, time, version);
    }

    /** The last records once more, as when acknowledgements were lost. */
    private void repeat(Partition partition) {
        var from = Math.max(0, log.end(partition) - 1 - simulation.chance().below(6));
        for (var entry : log.from(partition, from, 6)) {
            var again = log.append(partition, entry.fact(), entry.kind(), 0);
            simulation.effect(again.delivery() + " repeats " + entry.delivery());
        }
    }
}

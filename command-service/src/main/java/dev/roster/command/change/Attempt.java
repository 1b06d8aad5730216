package dev.roster.command.change;

import dev.roster.http.ProblemCode;
import dev.roster.http.Refusal;
import dev.roster.shared.event.AggregateType;
import dev.roster.shared.event.State;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

/**
 * One try to carry out one command: what its caller expects of its target, and the states that it led to. Bound to the
 * running code.
 */
public final class Attempt {

    private static final ScopedValue<Attempt> CURRENT = ScopedValue.newInstance();

    private final Precondition precondition;
    private final LinkedHashMap<Name, Reached> reached = new LinkedHashMap<>();
    private boolean compared;

    private record Name(AggregateType type, UUID id) {}

    private record Reached(State state, boolean isNew) {}

    public Attempt(Precondition precondition) {
        this.precondition = precondition;
    }

    /**
     * Names the aggregate that a command is about; to be called as soon as it has been loaded.
     *
     * @throws Refusal {@code version_mismatch} when the caller expects another version of it
     */
    public static <A extends Aggregate> A target(A aggregate) {
        if (CURRENT.isBound()) CURRENT.get().compare(aggregate);
        return aggregate;
    }

    /** Notes what a part of the command led to. */
    public static void include(Attempt part) {
        part.reached.values().forEach(Attempt::reach);
    }

    /** Notes what the command leads to, at once or as soon as it can be. */
    public static void reach(State state) {
        reach(new Reached(state, true));
    }

    /** Notes what the command finds as it should be. */
    public static void find(State state) {
        reach(new Reached(state, false));
    }

    private static void reach(Reached reached) {
        if (CURRENT.isBound()) CURRENT.get().add(reached);
    }

    /**
     * Carries out the command.
     *
     * @throws Refusal {@code invalid_precondition} when its caller expects a version and it has no target
     */
    public <T> T run(ScopedValue.CallableOp<T, RuntimeException> command) {
        var result = ScopedValue.where(CURRENT, this).call(command);
        if (precondition.isNone() || compared) return result;
        throw new Refusal(ProblemCode.INVALID_PRECONDITION, "There is nothing yet that could have a version.");
    }

    /** The last state of each aggregate: what was found first, then in the order of their facts. */
    public List<State> reached() {
        return reached.values().stream().map(Reached::state).toList();
    }

    private void compare(Aggregate target) {
        compared = true;
        if (!precondition.isMetBy(target)) throw new VersionMismatch(target.version());
    }

    private void add(Reached next) {
        var name = new Name(AggregateType.of(next.state()), next.state().id().value());
        if (next.isNew()) reached.putLast(name, next);
        else if (!reached.containsKey(name)) reached.putFirst(name, next);
    }
}

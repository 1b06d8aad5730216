package dev.roster.command.change;

import dev.roster.http.ProblemCode;
import dev.roster.http.Refusal;
import dev.roster.shared.event.AggregateType;
import dev.roster.shared.event.State;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * One try to carry out one command: what its caller expects of its target, and the states that it led to. Bound to the
 * running code.
 */
public final class Attempt {

    private static final ScopedValue<Attempt> CURRENT = ScopedValue.newInstance();

    private final Precondition precondition;
    private final Map<Name, State> reached = new LinkedHashMap<>();
    private boolean compared;

    private record Name(AggregateType type, UUID id) {}

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

    /** Notes what the command leads to, at once or as soon as it can be, or finds as it should be. */
    public static void reach(State state) {
        if (CURRENT.isBound()) CURRENT.get().add(state);
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

    /** The last state of each aggregate, in the order of their facts. */
    public List<State> reached() {
        return List.copyOf(reached.values());
    }

    private void compare(Aggregate target) {
        compared = true;
        if (!precondition.isMetBy(target)) throw new VersionMismatch(target.version());
    }

    private void add(State state) {
        var name = new Name(AggregateType.of(state), state.id().value());
        reached.remove(name);
        reached.put(name, state);
    }
}

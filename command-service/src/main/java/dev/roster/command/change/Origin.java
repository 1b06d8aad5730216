package dev.roster.command.change;

import dev.roster.shared.id.UserId;
import org.jspecify.annotations.Nullable;

/**
 * Where a change comes from: the request, the user on whose behalf it is made, the trace. Bound to the running code
 * around a transaction; every fact in it carries it on.
 */
public record Origin(
        @Nullable String correlationId,
        @Nullable UserId actor,
        @Nullable String traceparent) {

    private static final ScopedValue<Origin> CURRENT = ScopedValue.newInstance();
    private static final Origin UNKNOWN = new Origin(null, null, null);

    /** Where changes come from that are made now. */
    public static Origin current() {
        return CURRENT.orElse(UNKNOWN);
    }

    /** Runs work whose changes come from here. */
    public <T> T call(ScopedValue.CallableOp<T, RuntimeException> work) {
        return ScopedValue.where(CURRENT, this).call(work);
    }
}

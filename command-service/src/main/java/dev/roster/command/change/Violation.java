package dev.roster.command.change;

import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;

/** Names the database constraint that a failure is about. */
public final class Violation {

    private Violation() {}

    /** The exact name of the violated constraint; null for any other failure. */
    public static @Nullable String of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PSQLException e) {
                var message = e.getServerErrorMessage();
                return message == null ? null : message.getConstraint();
            }
        }
        return null;
    }

    public static boolean is(String constraint, Throwable failure) {
        return constraint.equals(of(failure));
    }
}

package dev.roster.http;

import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** That the database did not do its part this time and may the next, told by the classes and codes of SQLSTATE. */
public final class PassingFailure {

    /** The connection is gone, the server has too little of something, it was told to stop. */
    private static final Set<String> CLASSES = Set.of("08", "53", "57", "58");

    /** It became read-only, a time limit of the session or of a lock was reached. */
    private static final Set<String> CODES = Set.of("25006", "25P03", "25P04", "55P03");

    private PassingFailure() {}

    /** Whether it, or what caused it, is one. */
    public static boolean isIn(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && isPassing(sql.getSQLState())) return true;
        }
        return false;
    }

    /** A server gives a state in any case. The pool gives none, for a connection that it has given up because it was broken. */
    private static boolean isPassing(@Nullable String state) {
        if (state == null) return true;
        return state.length() == 5 && (CLASSES.contains(state.substring(0, 2)) || CODES.contains(state));
    }
}

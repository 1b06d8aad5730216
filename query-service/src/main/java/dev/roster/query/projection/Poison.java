package dev.roster.query.projection;

import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.NestedRuntimeException;

/** Tells failures that lie in the data, and will be the same next time, from outages, which end. */
final class Poison {

    /** Cardinality, data, integrity, and what is too large: the classes of SQL states that one row can cause. */
    private static final Set<String> SQL_STATES = Set.of("21", "22", "23", "54");

    private Poison() {}

    static boolean caused(RuntimeException failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) return isData(sql.getSQLState());
        }
        // Spring's own, of transactions and data access, without a word of the database: there was no connection.
        return !(failure instanceof NestedRuntimeException);
    }

    private static boolean isData(@Nullable String state) {
        return state != null && state.length() == 5 && SQL_STATES.contains(state.substring(0, 2));
    }
}

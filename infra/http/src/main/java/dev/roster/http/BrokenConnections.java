package dev.roster.http;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which failures end a connection beside those that every pool knows: the server was told to go or ended the session (57P0x,
 * 25P03, 25P04), or it is a primary no longer (25006) and another one is, where the next connection leads.
 */
public final class BrokenConnections implements SQLExceptionOverride {

    private static final Set<String> STATES = Set.of("25006", "25P03", "25P04");

    @java.lang.Override
    public Override adjudicate(SQLException failure) {
        return ends(failure.getSQLState()) ? Override.MUST_EVICT : Override.CONTINUE_EVICT;
    }

    private static boolean ends(@Nullable String state) {
        return state != null && (state.startsWith("57P0") || STATES.contains(state));
    }
}

package dev.roster.query.wait;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** Whether a request is answered from a state that lacks what its tokens stand for, as its caller allowed. */
public final class Staleness {

    private static final String ATTRIBUTE = Staleness.class.getName();

    private Staleness() {}

    /** True or null, as the member {@code stale} of an answer. */
    public static @Nullable Boolean of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) == null ? null : true;
    }

    static void mark(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, true);
    }
}

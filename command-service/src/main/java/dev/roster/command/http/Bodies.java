package dev.roster.command.http;

import dev.roster.http.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;

/** The bodies of requests that are no commands. */
public final class Bodies {

    private Bodies() {}

    /**
     * Reads a body that may be left out.
     *
     * @throws Refusal when it is too large, of another media type, or malformed
     */
    public static Body optional(HttpServletRequest request) throws IOException {
        return Contents.of(request, BodyRule.OPTIONAL).body();
    }
}

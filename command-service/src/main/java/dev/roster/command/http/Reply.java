package dev.roster.command.http;

import dev.roster.http.ConsistencyTokens;
import dev.roster.http.Problems;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * An answer as it goes over the wire.
 *
 * @param version of the aggregate that the body shows
 * @param token the consistency token; refusals have none
 * @param changed whether there was anything to do
 * @param replayed whether it was given before
 */
record Reply(
        int status,
        byte[] body,
        @Nullable Long version,
        @Nullable String location,
        @Nullable String token,
        boolean changed,
        boolean replayed) {

    void write(HttpServletResponse response) throws IOException {
        response.setStatus(status);
        response.setContentType(status < 400 ? "application/json" : Problems.MEDIA_TYPE);
        if (version != null) response.setHeader("ETag", "\"" + version + "\"");
        if (location != null) response.setHeader("Location", location);
        if (token != null) response.setHeader(ConsistencyTokens.HEADER, token);
        if (!changed) response.setHeader("Command-Result", "unchanged");
        if (replayed) response.setHeader("Idempotency-Replayed", "true");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}

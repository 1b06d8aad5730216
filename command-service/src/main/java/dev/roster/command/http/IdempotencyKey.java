package dev.roster.command.http;

import dev.roster.command.change.Origin;
import dev.roster.http.ProblemCode;
import dev.roster.http.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The name that a caller gave to a request, so that it has its effect once.
 *
 * @param caller whose name it is: the actor, or the nil UUID for the anonymous
 * @param fingerprint differs between requests that are not the same
 */
record IdempotencyKey(UUID caller, String text, byte[] fingerprint) {

    /** What makes it one key, whatever request it comes with. */
    record Name(UUID caller, String text) {}

    private static final UUID ANONYMOUS = new UUID(0, 0);

    /** Visible ASCII, as it is or as a string of structured fields, in which quotes and backslashes are escaped. */
    private static final Pattern BARE = Pattern.compile("[\\x21\\x23-\\x7e][\\x21-\\x7e]{0,254}");

    private static final Pattern QUOTED =
            Pattern.compile("\"((?:[\\x21\\x23-\\x5b\\x5d-\\x7e]|\\\\[\"\\\\]){1,255})\"");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(.)");

    /**
     * The key of a request; null if it has none.
     *
     * @throws Refusal {@code invalid_idempotency_key} when it is malformed
     */
    static @Nullable IdempotencyKey of(HttpServletRequest request, Origin origin, byte[] body) {
        var sent = Collections.list(request.getHeaders("Idempotency-Key"));
        if (sent.isEmpty()) return null;
        if (sent.size() > 1) throw invalid();
        var actor = origin.actor();
        return new IdempotencyKey(
                actor == null ? ANONYMOUS : actor.value(), text(sent.getFirst().strip()), fingerprint(request, body));
    }

    Name name() {
        return new Name(caller, text);
    }

    private static String text(String sent) {
        if (BARE.matcher(sent).matches()) return sent;
        var quoted = QUOTED.matcher(sent);
        if (quoted.matches()) return ESCAPE.matcher(quoted.group(1)).replaceAll("$1");
        throw invalid();
    }

    private static byte[] fingerprint(HttpServletRequest request, byte[] body) {
        var head = request.getMethod() + "\n" + request.getRequestURI() + "\n" + request.getHeader(Preconditions.HEADER)
                + "\n";
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(head.getBytes(StandardCharsets.UTF_8));
            return digest.digest(body);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Refusal invalid() {
        return new Refusal(
                ProblemCode.INVALID_IDEMPOTENCY_KEY, "An Idempotency-Key is 1 to 255 visible ASCII characters.");
    }
}

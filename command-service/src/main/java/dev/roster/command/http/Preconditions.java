package dev.roster.command.http;

import dev.roster.command.change.Precondition;
import dev.roster.http.ProblemCode;
import dev.roster.http.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the header If-Match: one version as a strong entity tag, or an asterisk. */
final class Preconditions {

    static final String HEADER = "If-Match";

    private static final Pattern FORM = Pattern.compile("\\*|\"(0|[1-9][0-9]{0,18})\"");

    private Preconditions() {}

    static Precondition of(HttpServletRequest request) {
        var sent = Collections.list(request.getHeaders(HEADER));
        if (sent.size() > 1) throw invalid();
        return of(sent.isEmpty() ? null : sent.getFirst());
    }

    /** @throws Refusal {@code invalid_precondition} for anything else, lists and weak tags included */
    static Precondition of(@Nullable String sent) {
        if (sent == null) return Precondition.NONE;
        var form = FORM.matcher(sent.strip());
        if (!form.matches()) throw invalid();
        return new Precondition(form.group(1) == null ? "*" : form.group(1));
    }

    private static Refusal invalid() {
        return new Refusal(
                ProblemCode.INVALID_PRECONDITION,
                "If-Match here is one ETag as it was answered, such as \"3\", or an asterisk.");
    }
}

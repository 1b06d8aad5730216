package dev.roster.command.http;

import dev.roster.command.change.Origin;
import dev.roster.http.FieldError;
import dev.roster.http.ProblemCode;
import dev.roster.http.Refusal;
import dev.roster.http.RequestId;
import dev.roster.shared.id.UserId;
import dev.roster.shared.id.Uuids;
import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads from the headers of a request where its changes come from. */
final class Origins {

    private static final Pattern TRACEPARENT =
            Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

    private Origins() {}

    static Origin of(HttpServletRequest request) {
        return new Origin(RequestId.of(request), actor(request), traceparent(request));
    }

    private static @Nullable UserId actor(HttpServletRequest request) {
        var sent = request.getHeader("Roster-Actor");
        if (sent == null) return null;
        return Uuids.parse(sent)
                .map(UserId::new)
                .orElseThrow(() -> new Refusal(
                        ProblemCode.INVALID_PARAMETER,
                        "The header Roster-Actor names a user by id.",
                        FieldError.of("Roster-Actor", "invalid_format", "Not a UUID.")));
    }

    /** A malformed one is passed over, as its specification wants. */
    private static @Nullable String traceparent(HttpServletRequest request) {
        var sent = request.getHeader("traceparent");
        return sent != null && TRACEPARENT.matcher(sent).matches() ? sent : null;
    }
}

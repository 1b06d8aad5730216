package dev.roster.operations;

import dev.roster.http.FieldError;
import dev.roster.http.ProblemCode;
import dev.roster.http.Refusal;
import dev.roster.shared.id.Uuids;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** On whose behalf something is asked for. */
public final class Actors {

    private Actors() {}

    /**
     * The user that the request names, if it does.
     *
     * @throws Refusal {@code invalid_parameter} when the name is no id
     */
    public static @Nullable UUID of(HttpServletRequest request) {
        var sent = request.getHeader("Roster-Actor");
        if (sent == null) return null;
        return Uuids.parse(sent)
                .orElseThrow(() -> new Refusal(
                        ProblemCode.INVALID_PARAMETER,
                        "The header Roster-Actor names a user by id.",
                        FieldError.of("Roster-Actor", "invalid_format", "Not a UUID.")));
    }
}

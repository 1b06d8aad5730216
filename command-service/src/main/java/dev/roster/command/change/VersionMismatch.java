package dev.roster.command.change;

import dev.roster.http.ProblemCode;
import dev.roster.http.Refusal;
import java.util.List;
import java.util.Map;

/** The target has another version than the caller expects. */
final class VersionMismatch extends Refusal {

    VersionMismatch(long currentVersion) {
        super(
                ProblemCode.VERSION_MISMATCH,
                "It has changed since that version.",
                List.of(),
                Map.of("currentVersion", currentVersion));
    }
}

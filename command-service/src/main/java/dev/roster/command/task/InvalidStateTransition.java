package dev.roster.command.task;

import dev.roster.http.ProblemCode;
import dev.roster.http.Refusal;
import dev.roster.shared.event.TaskStatus;
import java.util.Locale;

/** A task does not get from the one status to the other. */
final class InvalidStateTransition extends Refusal {

    InvalidStateTransition(TaskStatus from, TaskStatus to) {
        super(
                ProblemCode.INVALID_STATE_TRANSITION,
                "A task that is " + wireName(from) + " does not become " + wireName(to) + ".");
    }

    private static String wireName(TaskStatus status) {
        return status.name().toLowerCase(Locale.ROOT);
    }
}

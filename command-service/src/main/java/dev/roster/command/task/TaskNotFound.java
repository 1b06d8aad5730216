package dev.roster.command.task;

import dev.roster.http.ProblemCode;
import dev.roster.http.Refusal;

/** There is no such task. */
final class TaskNotFound extends Refusal {

    TaskNotFound() {
        super(ProblemCode.TASK_NOT_FOUND, "There is no such task.");
    }
}

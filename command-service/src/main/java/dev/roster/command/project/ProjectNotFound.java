package dev.roster.command.project;

import dev.roster.http.ProblemCode;
import dev.roster.http.Refusal;

/** There is no such project. */
public final class ProjectNotFound extends Refusal {

    public ProjectNotFound() {
        super(ProblemCode.PROJECT_NOT_FOUND, "There is no such project.");
    }
}

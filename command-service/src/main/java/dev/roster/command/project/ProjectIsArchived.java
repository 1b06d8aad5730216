package dev.roster.command.project;

import dev.roster.http.ProblemCode;
import dev.roster.http.Refusal;

/** The project is archived. */
final class ProjectIsArchived extends Refusal {

    ProjectIsArchived() {
        super(ProblemCode.PROJECT_ARCHIVED, "The project is archived.");
    }
}

package dev.roster.command.task;

import dev.roster.http.FieldError;
import dev.roster.http.ProblemCode;
import dev.roster.http.Refusal;

/** The assignee is not a member of the organization. */
final class AssigneeNotAMember extends Refusal {

    private static final String DETAIL = "The assignee is not a member of the organization.";

    AssigneeNotAMember() {
        super(ProblemCode.ASSIGNEE_NOT_A_MEMBER, DETAIL, FieldError.at("/assigneeId", "not_a_member", DETAIL));
    }
}

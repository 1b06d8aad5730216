package dev.roster.command.membership;

import dev.roster.http.ProblemCode;
import dev.roster.http.Refusal;

/** The user is a member of the organization. */
final class AlreadyAMember extends Refusal {

    AlreadyAMember() {
        super(ProblemCode.ALREADY_A_MEMBER, "The user is a member of the organization.");
    }
}

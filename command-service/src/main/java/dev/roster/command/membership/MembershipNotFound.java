package dev.roster.command.membership;

import dev.roster.http.ProblemCode;
import dev.roster.http.Refusal;

/** The user is not a member of the organization. */
final class MembershipNotFound extends Refusal {

    MembershipNotFound() {
        super(ProblemCode.MEMBERSHIP_NOT_FOUND, "The user is not a member of the organization.");
    }
}

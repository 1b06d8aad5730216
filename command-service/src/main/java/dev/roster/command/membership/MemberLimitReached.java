package dev.roster.command.membership;

import dev.roster.http.ProblemCode;
import dev.roster.http.Refusal;

/** The organization has as many members as it may have. */
final class MemberLimitReached extends Refusal {

    MemberLimitReached() {
        super(ProblemCode.MEMBER_LIMIT_REACHED, "The organization has as many members as it may have.");
    }
}

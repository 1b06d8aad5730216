package dev.roster.command.user;

import dev.roster.http.ProblemCode;
import dev.roster.http.Refusal;

/** The user is inactive. */
public final class UserInactive extends Refusal {

    public UserInactive() {
        super(ProblemCode.USER_INACTIVE, "The user is inactive.");
    }
}

package dev.roster.command.user;

import dev.roster.http.ProblemCode;
import dev.roster.http.Refusal;

/** There is no such user. */
public final class UserNotFound extends Refusal {

    public UserNotFound() {
        super(ProblemCode.USER_NOT_FOUND, "There is no such user.");
    }
}

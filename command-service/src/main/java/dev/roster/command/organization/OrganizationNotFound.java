package dev.roster.command.organization;

import dev.roster.http.ProblemCode;
import dev.roster.http.Refusal;

/** There is no such organization. */
public final class OrganizationNotFound extends Refusal {

    public OrganizationNotFound() {
        super(ProblemCode.ORGANIZATION_NOT_FOUND, "There is no such organization.");
    }
}

package dev.roster.command.organization;

import dev.roster.http.ProblemCode;
import dev.roster.http.Refusal;

/** The organization is inactive. */
public final class OrganizationInactive extends Refusal {

    public OrganizationInactive() {
        super(ProblemCode.ORGANIZATION_INACTIVE, "The organization is inactive.");
    }
}

package dev.roster.command.organization;

import dev.roster.command.ending.Ending;
import dev.roster.shared.event.MembershipState;
import dev.roster.shared.event.OrganizationState;
import dev.roster.shared.id.OrganizationId;
import dev.roster.shared.id.UserId;
import java.time.Instant;
import java.util.UUID;

/** Who belongs to an organization; told by the room that builds on organizations. Called with the organization locked. */
public interface OrganizationMembers {

    /** How many belong to it, the owner included. */
    int count(OrganizationId organization);

    /** Makes the owner of a new organization its first member. */
    MembershipState begin(OrganizationState organization, Instant now, UUID cause);

    /**
     * Refuses a user who does not belong to it.
     *
     * @throws dev.roster.http.Refusal {@code membership_not_found}
     */
    void require(OrganizationId organization, UserId user);

    /** Makes one member the owner and the owner before an admin. */
    void transfer(OrganizationId organization, UserId from, UserId to, Instant now, UUID cause);

    /** Ends what fits of the memberships, because the organization ends. */
    void end(OrganizationId organization, Ending ending);
}

package dev.roster.command.membership;

import dev.roster.shared.id.OrganizationId;
import dev.roster.shared.id.UserId;
import org.springframework.stereotype.Component;

/** Tells who belongs to an organization; it stays so as long as the organization is held. */
@Component
public class MembershipGuard {

    private final Memberships memberships;

    MembershipGuard(Memberships memberships) {
        this.memberships = memberships;
    }

    public boolean isMember(OrganizationId organization, UserId user) {
        return memberships.findByOrganizationIdAndUserId(organization, user).isPresent();
    }
}

package dev.roster.command.organization;

import dev.roster.shared.event.OrganizationState;
import dev.roster.shared.id.OrganizationId;
import dev.roster.shared.id.UserId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Keeps organizations as they are while other rooms decide about them. */
@Component
public class OrganizationGuard {

    private final Organizations organizations;

    OrganizationGuard(Organizations organizations) {
        this.organizations = organizations;
    }

    /** The organization, locked: nobody else changes it, or who belongs to it, until the transaction's end. */
    public Optional<OrganizationState> lock(OrganizationId id) {
        return organizations.lock(id).map(Organization::state);
    }

    public List<OrganizationId> ownedBy(UserId user) {
        return organizations.ownedBy(user).stream().map(Organization::id).toList();
    }

    /**
     * Refuses the id of no organization.
     *
     * @throws OrganizationNotFound when there is none
     */
    public void requireExists(OrganizationId id) {
        if (organizations.findById(id).isEmpty()) throw new OrganizationNotFound();
    }
}

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

    /** Locks the organization even if it is ending, so that its end and something else do not meet. */
    public void lockEvenEnding(OrganizationId id) {
        organizations.lockEvenEnding(id);
    }

    /** The organization, kept from changing until the transaction's end, and with it who belongs to it. */
    public Optional<OrganizationState> hold(OrganizationId id) {
        return organizations.hold(id).map(Organization::state);
    }

    /** Holds the organization even if it is ending. */
    public void holdEvenEnding(OrganizationId id) {
        organizations.holdEvenEnding(id);
    }

    public boolean exists(OrganizationId id) {
        return organizations.findById(id).isPresent();
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
        if (!exists(id)) throw new OrganizationNotFound();
    }
}

package dev.roster.command.membership;

import dev.roster.command.change.Changes;
import dev.roster.command.organization.OrganizationGuard;
import dev.roster.command.user.UserTies;
import dev.roster.shared.event.MembershipEvent.Reason;
import dev.roster.shared.id.OrganizationId;
import dev.roster.shared.id.UserId;
import dev.roster.shared.id.Uuids;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What happens to memberships because something happens to their user. */
@Component
class MembershipsOfUser implements UserTies {

    private final Memberships memberships;
    private final MemberTasks tasks;
    private final OrganizationGuard organizations;
    private final Changes changes;

    MembershipsOfUser(Memberships memberships, MemberTasks tasks, OrganizationGuard organizations, Changes changes) {
        this.memberships = memberships;
        this.tasks = tasks;
        this.organizations = organizations;
        this.changes = changes;
    }

    @Override
    public List<OrganizationId> owned(UserId user) {
        return organizations.ownedBy(user);
    }

    /** Locks the organizations in the order of their ids, and looks again at what is left under the locks. */
    @Override
    public void end(UserId user, Instant now, UUID cause) {
        for (var membership : memberships.of(user)) organizations.lockEvenEnding(membership.organizationId());
        for (var membership : memberships.of(user)) {
            var factId = Uuids.next();
            tasks.unassign(membership.organizationId(), user, now, factId);
            changes.save(membership.remove(Reason.USER_DELETED, now), factId, cause);
        }
    }
}

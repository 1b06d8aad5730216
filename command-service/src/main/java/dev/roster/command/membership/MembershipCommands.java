package dev.roster.command.membership;

import dev.roster.command.change.Attempt;
import dev.roster.command.change.Change;
import dev.roster.command.change.Change.Created;
import dev.roster.command.change.Changes;
import dev.roster.command.membership.MembershipCommand.AddMember;
import dev.roster.command.membership.MembershipCommand.ChangeMemberRole;
import dev.roster.command.membership.MembershipCommand.RemoveMember;
import dev.roster.command.organization.OrganizationGuard;
import dev.roster.command.organization.OrganizationInactive;
import dev.roster.command.organization.OrganizationNotFound;
import dev.roster.command.user.LastOwner;
import dev.roster.command.user.UserGuard;
import dev.roster.command.user.UserInactive;
import dev.roster.command.user.UserNotFound;
import dev.roster.shared.event.OrganizationState;
import dev.roster.shared.id.OrganizationId;
import dev.roster.shared.id.UserId;
import dev.roster.shared.id.Uuids;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** Carries out what is asked for about memberships, each under the lock of its organization. */
@Component
class MembershipCommands {

    private final Memberships memberships;
    private final MemberTasks tasks;
    private final OrganizationGuard organizations;
    private final UserGuard users;
    private final Changes changes;
    private final Clock clock;

    MembershipCommands(
            Memberships memberships,
            MemberTasks tasks,
            OrganizationGuard organizations,
            UserGuard users,
            Changes changes,
            Clock clock) {
        this.memberships = memberships;
        this.tasks = tasks;
        this.organizations = organizations;
        this.users = users;
        this.changes = changes;
        this.clock = clock;
    }

    Created<Membership> handle(AddMember command) {
        var held = users.hold(command.userId());
        var organization = organizations.lock(command.organizationId()).orElseThrow(OrganizationNotFound::new);
        var user = held.orElseThrow(UserNotFound::new);
        if (!organization.active()) throw new OrganizationInactive();
        if (!user.active()) throw new UserInactive();
        var present = memberships.findByOrganizationIdAndUserId(organization.id(), user.id());
        if (present.isPresent()) throw new AlreadyAMember();
        if (isFull(organization)) throw new MemberLimitReached();
        return changes.save(Membership.create(organization.id(), user.id(), command.role(), clock.instant()));
    }

    Change<Membership> handle(ChangeMemberRole command) {
        var membership = removable(command.organizationId(), command.userId());
        return changes.save(membership.changeRole(command.role().or(membership.role()), clock.instant()));
    }

    Change<Membership> handle(RemoveMember command) {
        var membership = removable(command.organizationId(), command.userId());
        var now = clock.instant();
        var factId = Uuids.next();
        tasks.unassign(command.organizationId(), command.userId(), now, factId);
        return changes.save(membership.remove(null, now), factId, null);
    }

    /** A membership that is not the owner's, which can be neither changed nor removed. */
    private Membership removable(OrganizationId organizationId, UserId userId) {
        var organization = organizations.lock(organizationId).orElseThrow(OrganizationNotFound::new);
        var membership = memberships
                .findByOrganizationIdAndUserId(organization.id(), userId)
                .orElseThrow(MembershipNotFound::new);
        Attempt.target(membership);
        if (membership.isOwner()) throw new LastOwner(List.of(organization.id()));
        return membership;
    }

    private boolean isFull(OrganizationState organization) {
        var max = organization.maxMembers();
        return max != null && memberships.countByOrganizationId(organization.id()) >= max;
    }
}

package dev.roster.command.membership;

import dev.roster.command.change.Changes;
import dev.roster.command.ending.Ending;
import dev.roster.command.organization.OrganizationMembers;
import dev.roster.shared.event.MembershipEvent.Reason;
import dev.roster.shared.event.MembershipRole;
import dev.roster.shared.event.MembershipState;
import dev.roster.shared.event.OrganizationState;
import dev.roster.shared.id.OrganizationId;
import dev.roster.shared.id.UserId;
import dev.roster.shared.id.Uuids;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What happens to memberships because something happens to their organization. */
@Component
class MembersOfOrganization implements OrganizationMembers {

    private final Memberships memberships;
    private final Changes changes;

    MembersOfOrganization(Memberships memberships, Changes changes) {
        this.memberships = memberships;
        this.changes = changes;
    }

    @Override
    public int count(OrganizationId organization) {
        return memberships.countByOrganizationId(organization);
    }

    @Override
    public MembershipState begin(OrganizationState organization, Instant now, UUID cause) {
        var creation = Membership.create(organization.id(), organization.ownerId(), MembershipRole.OWNER, now);
        return changes.save(creation, Uuids.next(), cause).aggregate().state();
    }

    @Override
    public void require(OrganizationId organization, UserId user) {
        membership(organization, user);
    }

    /** The old owner first: there is never more than one. */
    @Override
    public void transfer(OrganizationId organization, UserId from, UserId to, Instant now, UUID cause) {
        var demoted = membership(organization, from).changeRole(MembershipRole.ADMIN, now);
        changes.save(demoted, Uuids.next(), cause);
        var promoted = membership(organization, to).changeRole(MembershipRole.OWNER, now);
        changes.save(promoted, Uuids.next(), cause);
    }

    @Override
    public void end(OrganizationId organization, Ending ending) {
        var ended = ending.take(memberships.of(organization, ending.limit())).stream()
                .map(membership -> membership.remove(Reason.ORGANIZATION_DELETED, ending.at()))
                .toList();
        changes.saveAll(ended, ending.cause());
    }

    private Membership membership(OrganizationId organization, UserId user) {
        return memberships.findByOrganizationIdAndUserId(organization, user).orElseThrow(MembershipNotFound::new);
    }
}

package dev.roster.command.membership;

import dev.roster.http.body.Patch;
import dev.roster.shared.event.MembershipRole;
import dev.roster.shared.id.OrganizationId;
import dev.roster.shared.id.UserId;

/** What can be asked for about memberships. */
sealed interface MembershipCommand {

    record AddMember(OrganizationId organizationId, UserId userId, MembershipRole role) implements MembershipCommand {}

    record ChangeMemberRole(OrganizationId organizationId, UserId userId, Patch<MembershipRole> role)
            implements MembershipCommand {}

    record RemoveMember(OrganizationId organizationId, UserId userId) implements MembershipCommand {}
}

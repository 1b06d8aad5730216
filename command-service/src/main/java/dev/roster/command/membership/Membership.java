package dev.roster.command.membership;

import dev.roster.command.change.Aggregate;
import dev.roster.command.change.Change;
import dev.roster.command.change.Change.Created;
import dev.roster.command.change.Change.Ended;
import dev.roster.command.change.Change.Unchanged;
import dev.roster.command.change.Change.Updated;
import dev.roster.shared.event.MembershipEvent.MembershipCreated;
import dev.roster.shared.event.MembershipEvent.MembershipRemoved;
import dev.roster.shared.event.MembershipEvent.MembershipRoleChanged;
import dev.roster.shared.event.MembershipEvent.Reason;
import dev.roster.shared.event.MembershipRole;
import dev.roster.shared.event.MembershipState;
import dev.roster.shared.event.Previous;
import dev.roster.shared.id.MembershipId;
import dev.roster.shared.id.OrganizationId;
import dev.roster.shared.id.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** That a user belongs to an organization. */
@Order(5)
@Table("memberships")
record Membership(
        @Id MembershipId id,
        OrganizationId organizationId,
        UserId userId,
        MembershipRole role,
        Instant createdAt,
        Instant updatedAt,
        long version)
        implements Aggregate {

    static Created<Membership> create(OrganizationId organization, UserId user, MembershipRole role, Instant now) {
        var membership = new Membership(MembershipId.next(), organization, user, role, now, now, 1);
        return new Created<>(membership, new MembershipCreated(membership.state()), now);
    }

    boolean isOwner() {
        return role == MembershipRole.OWNER;
    }

    Change<Membership> changeRole(MembershipRole to, Instant now) {
        if (to == role) return new Unchanged<>(this);
        var next = next(to, now);
        var fact = new MembershipRoleChanged(next.state(), Previous.between(state(), next.state()));
        return new Updated<>(next, fact, now);
    }

    /** @param reason null when the membership alone ends */
    Ended<Membership> remove(@Nullable Reason reason, Instant now) {
        var last = next(role, now);
        return new Ended<>(last, new MembershipRemoved(last.state(), reason), now);
    }

    @Override
    public MembershipState state() {
        return new MembershipState(id, organizationId, userId, role, createdAt, updatedAt, version);
    }

    private Membership next(MembershipRole role, Instant now) {
        return new Membership(id, organizationId, userId, role, createdAt, now, version + 1);
    }
}

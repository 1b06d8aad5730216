package dev.roster.query.given;

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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The memberships of a world. */
public final class Memberships {

    private final World world;
    final Map<MembershipId, MembershipState> present = new LinkedHashMap<>();

    Memberships(World world) {
        this.world = world;
    }

    public MembershipId create(OrganizationId organization, UserId user, MembershipRole role) {
        var now = world.tick();
        var id = new MembershipId(world.id());
        var membership = new MembershipState(id, organization, user, role, now, now, 1);
        present.put(id, membership);
        world.say(new MembershipCreated(membership));
        return id;
    }

    public Optional<MembershipState> find(OrganizationId organization, UserId user) {
        return present.values().stream()
                .filter(membership -> membership.organizationId().equals(organization)
                        && membership.userId().equals(user))
                .findFirst();
    }

    public List<MembershipState> in(OrganizationId organization) {
        return present.values().stream()
                .filter(membership -> membership.organizationId().equals(organization))
                .toList();
    }

    public void changeRole(OrganizationId organization, UserId user, MembershipRole role) {
        var before = find(organization, user).orElseThrow();
        var after = next(before, role);
        present.put(after.id(), after);
        world.say(new MembershipRoleChanged(after, Previous.between(before, after)));
    }

    public void remove(OrganizationId organization, UserId user) {
        end(find(organization, user).orElseThrow(), null);
    }

    void endAllOf(UserId user) {
        List.copyOf(present.values()).stream()
                .filter(membership -> membership.userId().equals(user))
                .forEach(membership -> end(membership, Reason.USER_DELETED));
    }

    void endAllIn(OrganizationId organization) {
        in(organization).forEach(membership -> end(membership, Reason.ORGANIZATION_DELETED));
    }

    private void end(MembershipState membership, @Nullable Reason reason) {
        present.remove(membership.id());
        world.tasks.unassignAllOf(membership.userId(), membership.organizationId());
        world.say(new MembershipRemoved(next(membership, membership.role()), reason));
    }

    private MembershipState next(MembershipState membership, MembershipRole role) {
        var now = world.tick();
        return new MembershipState(
                membership.id(),
                membership.organizationId(),
                membership.userId(),
                role,
                membership.createdAt(),
                now,
                membership.version() + 1);
    }
}

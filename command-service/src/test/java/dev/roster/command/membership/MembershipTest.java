package dev.roster.command.membership;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.Map;
import org.junit.jupiter.api.Test;

class MembershipTest {

    private static final MembershipId ID = MembershipId.next();
    private static final OrganizationId ACME = OrganizationId.next();
    private static final UserId ADA = UserId.next();
    private static final Instant BEFORE = Instant.parse("2026-01-09T12:00:00.123456Z");
    private static final Instant NOW = Instant.parse("2026-01-09T12:00:05Z");
    private static final Membership MEMBERSHIP = membership(MembershipRole.MEMBER, BEFORE, 7);

    @Test
    void a_creation_tells_the_membership_at_version_1() {
        var created = Membership.create(ACME, ADA, MembershipRole.ADMIN, NOW);
        var id = created.aggregate().id();
        var membership = new Membership(id, ACME, ADA, MembershipRole.ADMIN, NOW, NOW, 1);
        var state = new MembershipState(id, ACME, ADA, MembershipRole.ADMIN, NOW, NOW, 1);

        assertThat(created).isEqualTo(new Created<>(membership, new MembershipCreated(state), NOW));
        assertThat(id.value().version()).isEqualTo(7);
    }

    @Test
    void a_change_of_role_tells_the_role_before() {
        var next = membership(MembershipRole.ADMIN, NOW, 8);
        var fact = new MembershipRoleChanged(state(next), new Previous(Map.of("role", "member")));

        assertThat(MEMBERSHIP.changeRole(MembershipRole.ADMIN, NOW)).isEqualTo(new Updated<>(next, fact, NOW));
    }

    @Test
    void the_same_role_changes_nothing() {
        assertThat(MEMBERSHIP.changeRole(MembershipRole.MEMBER, NOW)).isEqualTo(new Unchanged<>(MEMBERSHIP));
    }

    @Test
    void an_end_tells_the_last_state_and_its_reason() {
        var last = membership(MembershipRole.MEMBER, NOW, 8);

        assertThat(MEMBERSHIP.remove(null, NOW))
                .isEqualTo(new Ended<>(last, new MembershipRemoved(state(last), null), NOW));
        assertThat(MEMBERSHIP.remove(Reason.USER_DELETED, NOW))
                .isEqualTo(new Ended<>(last, new MembershipRemoved(state(last), Reason.USER_DELETED), NOW));
    }

    @Test
    void only_the_owner_is_the_owner() {
        assertThat(MEMBERSHIP.isOwner()).isFalse();
        assertThat(membership(MembershipRole.ADMIN, NOW, 1).isOwner()).isFalse();
        assertThat(membership(MembershipRole.OWNER, NOW, 1).isOwner()).isTrue();
    }

    private static Membership membership(MembershipRole role, Instant at, long version) {
        return new Membership(ID, ACME, ADA, role, BEFORE, at, version);
    }

    private static MembershipState state(Membership it) {
        return new MembershipState(ID, ACME, ADA, it.role(), it.createdAt(), it.updatedAt(), it.version());
    }
}

package dev.roster.command.relay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.shared.id.MembershipId;
import dev.roster.shared.id.OrganizationId;
import org.junit.jupiter.api.Test;

class LeaseTest {

    @Test
    void one_relay_holds_the_lease_until_it_gives_it_back() {
        try (var rig = new RelayRig()) {
            var standby = rig.newLease();
            var active = rig.newLease();
            active.run();
            standby.run();

            assertThat(active.held()).isTrue();
            assertThat(standby.held()).isFalse();
            active.release();
            standby.run();
            assertThat(active.held()).isFalse();
            assertThat(standby.held()).isTrue();
        }
    }

    @Test
    void a_relay_without_the_lease_publishes_nothing() throws Exception {
        try (var rig = new RelayRig()) {
            var relay = rig.relay(rig.settings());
            rig.append(RelayRig.fact(MembershipId.next(), OrganizationId.next(), 1, "lease"));
            rig.lease().release();

            assertThat(relay.relay().run()).isFalse();
            assertThat(rig.waiting()).isEqualTo(1);
        }
    }
}

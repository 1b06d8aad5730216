package dev.roster.command.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roster.command.change.Change.Created;
import dev.roster.command.change.Change.Ended;
import dev.roster.command.change.Change.Unchanged;
import dev.roster.command.change.Change.Updated;
import dev.roster.command.organization.OrganizationCommand.UpdateOrganization;
import dev.roster.http.body.Patch;
import dev.roster.shared.event.OrganizationEvent.OrganizationCreated;
import dev.roster.shared.event.OrganizationEvent.OrganizationDeactivated;
import dev.roster.shared.event.OrganizationEvent.OrganizationDeleted;
import dev.roster.shared.event.OrganizationEvent.OrganizationOwnershipTransferred;
import dev.roster.shared.event.OrganizationEvent.OrganizationReactivated;
import dev.roster.shared.event.OrganizationEvent.OrganizationUpdated;
import dev.roster.shared.event.OrganizationState;
import dev.roster.shared.event.Previous;
import dev.roster.shared.id.OrganizationId;
import dev.roster.shared.id.UserId;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OrganizationTest {

    private static final OrganizationId ID = OrganizationId.next();
    private static final UserId ADA = UserId.next();
    private static final UserId GRACE = UserId.next();
    private static final Instant BEFORE = Instant.parse("2026-01-09T12:00:00.123456Z");
    private static final Instant NOW = Instant.parse("2026-01-09T12:00:05Z");
    private static final Organization ACME = organization("Acme", ADA, true, 10, BEFORE, 7);
    private static final Organization INACTIVE = organization("Acme", ADA, false, 10, BEFORE, 7);

    @Test
    void a_creation_tells_the_organization_at_version_1() {
        var organization = organization("Acme", ADA, true, null, NOW, 1);

        assertThat(Organization.create(ID, "Acme", "acme", ADA, null, NOW))
                .isEqualTo(new Created<>(organization, new OrganizationCreated(state(organization)), NOW));
    }

    @Test
    void an_update_tells_what_changed_and_nothing_else() {
        var next = organization("Acme & Co", ADA, true, null, NOW, 8);
        var previous = new Previous(Map.of("name", "Acme", "maxMembers", 10));

        assertThat(ACME.update(new UpdateOrganization(ID, Patch.set("Acme & Co"), Patch.keep(), Patch.set(null)), NOW))
                .isEqualTo(new Updated<>(next, new OrganizationUpdated(state(next), previous), NOW));
    }

    @Test
    void an_update_to_what_is_already_so_changes_nothing() {
        var same = new UpdateOrganization(ID, Patch.set("Acme"), Patch.set("acme"), Patch.set(10));

        assertThat(ACME.update(new UpdateOrganization(ID, Patch.keep(), Patch.keep(), Patch.keep()), NOW))
                .isEqualTo(new Unchanged<>(ACME));
        assertThat(ACME.update(same, NOW)).isEqualTo(new Unchanged<>(ACME));
    }

    @Test
    void an_inactive_organization_is_not_updated() {
        var command = new UpdateOrganization(ID, Patch.set("Acme & Co"), Patch.keep(), Patch.keep());

        assertThatThrownBy(() -> INACTIVE.update(command, NOW)).isInstanceOf(OrganizationInactive.class);
    }

    @Test
    void a_transfer_tells_the_owner_before() {
        var next = organization("Acme", GRACE, true, 10, NOW, 8);
        var previous = new Previous(Map.of("ownerId", ADA.toString()));

        assertThat(ACME.transferTo(GRACE, NOW))
                .isEqualTo(new Updated<>(next, new OrganizationOwnershipTransferred(state(next), previous), NOW));
    }

    @Test
    void a_transfer_to_the_present_owner_changes_nothing() {
        assertThat(ACME.transferTo(ADA, NOW)).isEqualTo(new Unchanged<>(ACME));
    }

    @Test
    void an_inactive_organization_can_be_transferred() {
        var next = organization("Acme", GRACE, false, 10, NOW, 8);
        var previous = new Previous(Map.of("ownerId", ADA.toString()));

        assertThat(INACTIVE.transferTo(GRACE, NOW))
                .isEqualTo(new Updated<>(next, new OrganizationOwnershipTransferred(state(next), previous), NOW));
    }

    @Test
    void an_organization_is_deactivated_once_for_a_reason() {
        var next = organization("Acme", ADA, false, 10, NOW, 8);
        var previous = new Previous(Map.of("active", true));

        assertThat(ACME.deactivate("unpaid", NOW))
                .isEqualTo(new Updated<>(next, new OrganizationDeactivated(state(next), previous, "unpaid"), NOW));
        assertThat(INACTIVE.deactivate("unpaid", NOW)).isEqualTo(new Unchanged<>(INACTIVE));
    }

    @Test
    void an_organization_is_reactivated_once() {
        var next = organization("Acme", ADA, true, 10, NOW, 8);
        var previous = new Previous(Map.of("active", false));

        assertThat(INACTIVE.reactivate(null, NOW))
                .isEqualTo(new Updated<>(next, new OrganizationReactivated(state(next), previous, null), NOW));
        assertThat(ACME.reactivate(null, NOW)).isEqualTo(new Unchanged<>(ACME));
    }

    @Test
    void a_deletion_tells_the_last_state_one_version_on() {
        var last = organization("Acme", ADA, true, 10, NOW, 8);

        assertThat(ACME.delete(NOW)).isEqualTo(new Ended<>(last, new OrganizationDeleted(state(last)), NOW));
    }

    private static Organization organization(
            String name, UserId owner, boolean active, @Nullable Integer max, Instant at, long version) {
        return new Organization(ID, name, "acme", owner, active, max, version == 1 ? at : BEFORE, at, version);
    }

    private static OrganizationState state(Organization it) {
        return new OrganizationState(
                ID,
                it.name(),
                "acme",
                it.ownerId(),
                it.active(),
                it.maxMembers(),
                it.createdAt(),
                it.updatedAt(),
                it.version());
    }
}

package dev.roster.command.organization;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.command.CommandServiceTest;
import dev.roster.command.Given;
import dev.roster.http.ProblemCode;
import dev.roster.shared.event.Event;
import dev.roster.shared.event.MembershipEvent.MembershipRemoved;
import dev.roster.shared.event.MembershipEvent.Reason;
import dev.roster.shared.event.MembershipState;
import dev.roster.shared.event.OrganizationEvent.OrganizationDeleted;
import dev.roster.shared.event.OrganizationState;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class DeleteOrganizationTest extends CommandServiceTest {

    @Test
    void every_membership_ends_before_the_organization() {
        var owner = given.user();
        var organization = given.organization(owner);
        var memberships = new ArrayList<MembershipState>();
        memberships.add(membership(organization, owner));
        for (var i = 0; i < 3; i++) memberships.add(membership(organization, given.member(organization)));
        var reply = caller.delete("/v1/organizations/" + organization);
        var end = reply.state(OrganizationState.class);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("ETag")).isEqualTo("\"2\"");
        assertThat(end.version()).isEqualTo(2);
        var expected = new ArrayList<Event>();
        for (var membership : memberships) expected.add(ended(membership, end));
        var facts = facts(reply);
        assertThat(facts.subList(0, 4)).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(facts.subList(4, facts.size())).containsExactly(new OrganizationDeleted(end));
    }

    @Test
    void the_ends_of_the_children_name_the_end_of_the_organization_as_their_cause() {
        var organization = given.organization();
        given.member(organization);
        var reply = given.deletedOrganization(organization);
        var records = facts().records(reply);

        assertThat(records).hasSize(3).allSatisfy(record -> {
            assertThat(record.header("ce_correlationid")).isEqualTo(reply.requestId());
            assertThat(record.header("ce_partitionkey")).isEqualTo(organization);
        });
        assertThat(records.subList(0, 2))
                .extracting(record -> record.header("ce_causationid"))
                .containsOnly(records.get(2).header("ce_id"));
        assertThat(records.get(2).headers()).doesNotContainKey("ce_causationid");
    }

    @Test
    void nothing_is_left() {
        var organization = given.organization();
        var member = given.member(organization);
        given.deletedOrganization(organization);
        var path = "/v1/organizations/" + organization;

        refused(ProblemCode.ORGANIZATION_NOT_FOUND, () -> caller.get(path));
        refused(ProblemCode.ORGANIZATION_NOT_FOUND, () -> caller.get(path + "/members/" + member));
        refused(ProblemCode.ORGANIZATION_NOT_FOUND, () -> caller.delete(path));
        refused(ProblemCode.ORGANIZATION_NOT_FOUND, () -> caller.post(path + "/reactivate", null));
        assertThat(given.deletedUser(member).status()).isEqualTo(200);
    }

    @Test
    void an_inactive_organization_can_be_deleted() {
        var organization = given.organization();
        given.deactivatedOrganization(organization);

        assertThat(given.deletedOrganization(organization).header("ETag")).isEqualTo("\"3\"");
    }

    @Test
    void an_unknown_organization_is_not_found() {
        refused(ProblemCode.ORGANIZATION_NOT_FOUND, () -> caller.delete("/v1/organizations/" + Given.unique()));
    }

    private MembershipState membership(String organization, String user) {
        return caller.get("/v1/organizations/" + organization + "/members/" + user)
                .state(MembershipState.class);
    }

    private static MembershipRemoved ended(MembershipState before, OrganizationState end) {
        var last = new MembershipState(
                before.id(),
                before.organizationId(),
                before.userId(),
                before.role(),
                before.createdAt(),
                end.updatedAt(),
                2);
        return new MembershipRemoved(last, Reason.ORGANIZATION_DELETED);
    }
}

package dev.roster.command.organization;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.command.Caller.Reply;
import dev.roster.command.CommandServiceTest;
import dev.roster.command.Given;
import dev.roster.command.Json;
import dev.roster.http.ProblemCode;
import dev.roster.shared.event.MembershipEvent.MembershipRoleChanged;
import dev.roster.shared.event.MembershipState;
import dev.roster.shared.event.OrganizationEvent.OrganizationOwnershipTransferred;
import dev.roster.shared.event.OrganizationState;
import org.junit.jupiter.api.Test;

class TransferOwnershipTest extends CommandServiceTest {

    @Test
    void a_member_becomes_the_owner_and_the_owner_an_admin() {
        var owner = given.user();
        var organization = given.organization(owner);
        var member = given.member(organization);
        var reply = transfer(organization, member);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("ETag")).isEqualTo("\"2\"");
        assertThat(reply.text("ownerId")).isEqualTo(member);
        assertThat(membership(organization, owner).role().name()).isEqualTo("ADMIN");
        assertThat(membership(organization, member).role().name()).isEqualTo("OWNER");
        assertThat(facts(reply))
                .containsExactly(
                        new OrganizationOwnershipTransferred(
                                reply.state(OrganizationState.class), Json.previous("{'ownerId': '%s'}", owner)),
                        new MembershipRoleChanged(membership(organization, owner), Json.previous("{'role': 'owner'}")),
                        new MembershipRoleChanged(
                                membership(organization, member), Json.previous("{'role': 'member'}")));
    }

    @Test
    void both_changes_of_role_name_the_transfer_as_their_cause() {
        var organization = given.organization();
        var records = facts().records(transfer(organization, given.member(organization)));

        assertThat(records).hasSize(3);
        assertThat(records.get(0).headers()).doesNotContainKey("ce_causationid");
        assertThat(records.subList(1, 3))
                .extracting(record -> record.header("ce_causationid"))
                .containsOnly(records.get(0).header("ce_id"));
    }

    @Test
    void a_transfer_to_the_present_owner_is_unchanged() {
        var owner = given.user();
        var before = given.organization(owner, "");
        var reply = transfer(before.id(), owner);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("Command-Result")).isEqualTo("unchanged");
        assertThat(reply.header("ETag")).isEqualTo("\"1\"");
        assertThat(reply.body()).isEqualTo(before.body());
        assertThat(facts(reply)).isEmpty();
    }

    @Test
    void an_inactive_organization_can_be_transferred() {
        var organization = given.organization();
        var member = given.member(organization);
        given.deactivatedOrganization(organization);

        assertThat(transfer(organization, member).text("ownerId")).isEqualTo(member);
    }

    @Test
    void the_owner_before_can_leave_after_the_transfer() {
        var owner = given.user();
        var organization = given.organization(owner);
        transfer(organization, given.member(organization));

        assertThat(given.deletedUser(owner).status()).isEqualTo(200);
    }

    @Test
    void only_an_active_member_becomes_the_owner() {
        var organization = given.organization();
        var inactive = given.member(organization);
        given.deactivatedUser(inactive);
        var stranger = given.user();

        refused(ProblemCode.USER_INACTIVE, () -> transfer(organization, inactive));
        refused(ProblemCode.MEMBERSHIP_NOT_FOUND, () -> transfer(organization, stranger));
        refused(ProblemCode.MEMBERSHIP_NOT_FOUND, () -> transfer(organization, Given.unique()));
    }

    @Test
    void an_unknown_organization_is_not_found() {
        var user = given.user();

        refused(ProblemCode.ORGANIZATION_NOT_FOUND, () -> transfer(Given.unique(), user));
    }

    @Test
    void a_new_owner_is_named() {
        var organization = given.organization();

        refused(ProblemCode.VALIDATION_FAILED, () -> transfer(organization, "ada"), "/newOwnerId invalid_format");
        refused(
                ProblemCode.VALIDATION_FAILED,
                () -> caller.post(path(organization), Json.object("ownerId", Given.unique())),
                "/newOwnerId required",
                "/ownerId unknown");
    }

    private MembershipState membership(String organization, String user) {
        return caller.get("/v1/organizations/" + organization + "/members/" + user)
                .state(MembershipState.class);
    }

    private Reply transfer(String organization, String user) {
        return caller.post(path(organization), Json.object("newOwnerId", user));
    }

    private static String path(String organization) {
        return "/v1/organizations/" + organization + "/transfer-ownership";
    }
}

package dev.roster.command.membership;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.command.CommandServiceTest;
import dev.roster.command.Given;
import dev.roster.command.Json;
import dev.roster.http.ProblemCode;
import dev.roster.shared.event.MembershipEvent.MembershipRemoved;
import dev.roster.shared.event.MembershipState;
import org.junit.jupiter.api.Test;

class RemoveMemberTest extends CommandServiceTest {

    @Test
    void a_member_is_removed() {
        var organization = given.organization();
        var before = given.join(organization, given.user()).state(MembershipState.class);
        var path = path(organization, before.userId().toString());
        var reply = caller.delete(path);
        var last = reply.state(MembershipState.class);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("ETag")).isEqualTo("\"2\"");
        assertThat(last)
                .isEqualTo(new MembershipState(
                        before.id(),
                        before.organizationId(),
                        before.userId(),
                        before.role(),
                        before.createdAt(),
                        last.updatedAt(),
                        2));
        assertThat(facts(reply)).containsExactly(new MembershipRemoved(last, null));
        refused(ProblemCode.MEMBERSHIP_NOT_FOUND, () -> caller.get(path));
        refused(ProblemCode.MEMBERSHIP_NOT_FOUND, () -> caller.delete(path));
    }

    @Test
    void an_inactive_user_can_be_removed() {
        var organization = given.organization();
        var member = given.member(organization);
        given.deactivatedUser(member);

        assertThat(caller.delete(path(organization, member)).status()).isEqualTo(200);
    }

    @Test
    void the_owner_cannot_be_removed() {
        var owner = given.user();
        var organization = given.organization(owner);
        given.member(organization);
        var reply = refused(ProblemCode.LAST_OWNER, () -> caller.delete(path(organization, owner)));

        assertThat(reply.body().path("organizationIds")).isEqualTo(Json.tree("['%s']", organization));
    }

    @Test
    void what_is_unknown_is_not_found() {
        var organization = given.organization();
        var stranger = given.user();

        refused(ProblemCode.ORGANIZATION_NOT_FOUND, () -> caller.delete(path(Given.unique(), stranger)));
        refused(ProblemCode.ORGANIZATION_NOT_FOUND, () -> caller.delete(path("acme", stranger)));
        refused(ProblemCode.MEMBERSHIP_NOT_FOUND, () -> caller.delete(path(organization, stranger)));
        refused(ProblemCode.MEMBERSHIP_NOT_FOUND, () -> caller.delete(path(organization, "ada")));
        refused(ProblemCode.MEMBERSHIP_NOT_FOUND, () -> caller.get(path(organization, "ada")));
    }

    private static String path(String organization, String user) {
        return "/v1/organizations/" + organization + "/members/" + user;
    }
}

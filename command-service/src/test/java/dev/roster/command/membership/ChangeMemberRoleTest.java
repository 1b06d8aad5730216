package dev.roster.command.membership;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.command.Caller.Reply;
import dev.roster.command.CommandServiceTest;
import dev.roster.command.Given;
import dev.roster.command.Json;
import dev.roster.http.ProblemCode;
import dev.roster.shared.event.MembershipEvent.MembershipRoleChanged;
import dev.roster.shared.event.MembershipRole;
import dev.roster.shared.event.MembershipState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChangeMemberRoleTest extends CommandServiceTest {

    @ParameterizedTest
    @ValueSource(strings = {"application/merge-patch+json", "application/json"})
    void a_role_is_changed(String mediaType) {
        var organization = given.organization();
        var before = given.join(organization, given.user()).state(MembershipState.class);
        var reply = caller.patch(
                path(organization, before.userId().toString()),
                Json.text("{'role': 'admin'}"),
                "Content-Type",
                mediaType);
        var state = reply.state(MembershipState.class);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("ETag")).isEqualTo("\"2\"");
        assertThat(state)
                .isEqualTo(new MembershipState(
                        before.id(),
                        before.organizationId(),
                        before.userId(),
                        MembershipRole.ADMIN,
                        before.createdAt(),
                        state.updatedAt(),
                        2));
        assertThat(facts(reply)).containsExactly(new MembershipRoleChanged(state, Json.previous("{'role': 'member'}")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{'role': 'member'}"})
    void the_same_role_is_unchanged(String patch) {
        var organization = given.organization();
        var before = given.join(organization, given.user());
        var reply = patch(organization, before.text("userId"), patch);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("Command-Result")).isEqualTo("unchanged");
        assertThat(reply.header("ETag")).isEqualTo("\"1\"");
        assertThat(reply.body()).isEqualTo(before.body());
        assertThat(facts(reply)).isEmpty();
    }

    @Test
    void the_owners_role_cannot_be_changed() {
        var owner = given.user();
        var organization = given.organization(owner);
        var reply = refused(ProblemCode.LAST_OWNER, () -> patch(organization, owner, "{'role': 'admin'}"));

        assertThat(reply.body().path("organizationIds")).isEqualTo(Json.tree("['%s']", organization));
    }

    @ParameterizedTest
    @ValueSource(strings = {"owner", "user", "Member", ""})
    void another_role_is_refused(String role) {
        var organization = given.organization();
        var member = given.member(organization);

        refused(
                ProblemCode.VALIDATION_FAILED,
                () -> patch(organization, member, "{'role': '%s'}", role),
                "/role not_allowed");
    }

    @Test
    void a_role_cannot_be_cleared_and_nothing_else_be_set() {
        var organization = given.organization();
        var member = given.member(organization);

        refused(
                ProblemCode.VALIDATION_FAILED,
                () -> patch(organization, member, "{'role': null, 'userId': '%s'}", member),
                "/role required",
                "/userId unknown");
    }

    @Test
    void what_is_unknown_is_not_found() {
        var organization = given.organization();
        var stranger = given.user();
        var patch = "{'role': 'admin'}";

        refused(ProblemCode.ORGANIZATION_NOT_FOUND, () -> patch(Given.unique(), stranger, patch));
        refused(ProblemCode.MEMBERSHIP_NOT_FOUND, () -> patch(organization, stranger, patch));
        refused(ProblemCode.MEMBERSHIP_NOT_FOUND, () -> patch(organization, Given.unique(), patch));
        refused(ProblemCode.MEMBERSHIP_NOT_FOUND, () -> patch(organization, "ada", patch));
    }

    private Reply patch(String organization, String user, String template, Object... arguments) {
        return caller.patch(path(organization, user), Json.text(template, arguments));
    }

    private static String path(String organization, String user) {
        return "/v1/organizations/" + organization + "/members/" + user;
    }
}

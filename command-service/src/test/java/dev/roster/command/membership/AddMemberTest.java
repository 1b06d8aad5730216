package dev.roster.command.membership;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.command.Caller.Reply;
import dev.roster.command.CommandServiceTest;
import dev.roster.command.Given;
import dev.roster.command.Json;
import dev.roster.http.ProblemCode;
import dev.roster.shared.event.MembershipEvent.MembershipCreated;
import dev.roster.shared.event.MembershipState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddMemberTest extends CommandServiceTest {

    @ParameterizedTest
    @CsvSource({
        "'', member",
        "', ''role'': null', member",
        "', ''role'': ''member''', member",
        "', ''role'': ''admin''', admin"
    })
    void a_user_becomes_a_member(String roleGiven, String role) {
        var organization = given.organization();
        var user = given.user();
        var reply = add(organization, "{'userId': '%s' " + roleGiven + "}", user);

        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.header("Location")).isEqualTo("/v1/organizations/" + organization + "/members/" + user);
        assertThat(reply.header("ETag")).isEqualTo("\"1\"");
        assertThat(reply.body())
                .isEqualTo(Json.tree(
                        """
                        {'id': '%s', 'organizationId': '%s', 'userId': '%s', 'role': '%s',
                         'createdAt': '%s', 'updatedAt': '%s', 'version': 1}
                        """, reply.id(), organization, user, role, reply.text("createdAt"), reply.text("createdAt")));
        assertThat(caller.get("/v1/organizations/" + organization + "/members/" + user)
                        .body())
                .isEqualTo(reply.body());
        assertThat(facts(reply)).containsExactly(new MembershipCreated(reply.state(MembershipState.class)));
    }

    @Test
    void who_left_may_come_back_with_a_new_membership() {
        var organization = given.organization();
        var user = given.user();
        var first = given.join(organization, user);
        caller.delete("/v1/organizations/" + organization + "/members/" + user);
        var second = given.join(organization, user);

        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(second.header("ETag")).isEqualTo("\"1\"");
    }

    @Test
    void a_member_is_not_added_again() {
        var owner = given.user();
        var organization = given.organization(owner);
        var member = given.member(organization);

        refused(ProblemCode.ALREADY_A_MEMBER, () -> add(organization, "{'userId': '%s'}", member));
        refused(ProblemCode.ALREADY_A_MEMBER, () -> add(organization, "{'userId': '%s', 'role': 'admin'}", owner));
    }

    @Test
    void an_inactive_user_does_not_join() {
        var organization = given.organization();
        var user = given.user();
        given.deactivatedUser(user);

        refused(ProblemCode.USER_INACTIVE, () -> add(organization, "{'userId': '%s'}", user));
    }

    @Test
    void nobody_joins_an_inactive_organization() {
        var organization = given.organization();
        given.deactivatedOrganization(organization);
        var user = given.user();

        refused(ProblemCode.ORGANIZATION_INACTIVE, () -> add(organization, "{'userId': '%s'}", user));
    }

    @Test
    void the_owner_counts_against_the_limit() {
        var organization =
                given.organization(given.user(), ", \"maxMembers\": 2").id();
        var member = given.member(organization);
        var user = given.user();

        refused(ProblemCode.MEMBER_LIMIT_REACHED, () -> add(organization, "{'userId': '%s'}", user));
        caller.delete("/v1/organizations/" + organization + "/members/" + member);
        assertThat(add(organization, "{'userId': '%s'}", user).status()).isEqualTo(201);
    }

    @Test
    void what_is_unknown_is_not_found() {
        var organization = given.organization();
        var user = given.user();

        refused(ProblemCode.ORGANIZATION_NOT_FOUND, () -> add(Given.unique(), "{'userId': '%s'}", user));
        refused(ProblemCode.USER_NOT_FOUND, () -> add(organization, "{'userId': '%s'}", Given.unique()));
    }

    @Test
    void an_owner_comes_only_with_creation_or_transfer() {
        var organization = given.organization();
        var user = given.user();

        refused(
                ProblemCode.VALIDATION_FAILED,
                () -> add(organization, "{'userId': '%s', 'role': 'owner'}", user),
                "/role not_allowed");
    }

    @Test
    void all_that_is_wrong_is_told_at_once() {
        var organization = given.organization();

        refused(
                ProblemCode.VALIDATION_FAILED,
                () -> add(organization, "{'id': '%s', 'role': 1}", Given.unique()),
                "/id unknown",
                "/userId required",
                "/role type");
        refused(ProblemCode.VALIDATION_FAILED, () -> add(organization, "{'userId': 'ada'}"), "/userId invalid_format");
    }

    private Reply add(String organization, String template, Object... arguments) {
        return caller.post("/v1/organizations/" + organization + "/members", Json.text(template, arguments));
    }
}

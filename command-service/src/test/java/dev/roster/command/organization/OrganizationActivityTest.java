package dev.roster.command.organization;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.command.Caller.Reply;
import dev.roster.command.CommandServiceTest;
import dev.roster.command.Given;
import dev.roster.command.Json;
import dev.roster.http.ProblemCode;
import dev.roster.shared.event.OrganizationEvent.OrganizationDeactivated;
import dev.roster.shared.event.OrganizationEvent.OrganizationReactivated;
import dev.roster.shared.event.OrganizationState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Deactivation and reactivation. */
class OrganizationActivityTest extends CommandServiceTest {

    @Test
    void an_organization_is_deactivated_and_reactivated() {
        var organization = given.organization();
        var deactivated = caller.post(path(organization, "deactivate"), Json.object("reason", "unpaid"));
        var reactivated = caller.post(path(organization, "reactivate"), null);

        assertThat(deactivated.status()).isEqualTo(200);
        assertThat(deactivated.header("ETag")).isEqualTo("\"2\"");
        assertThat(deactivated.body().path("active").booleanValue()).isFalse();
        assertThat(facts(deactivated))
                .containsExactly(new OrganizationDeactivated(
                        deactivated.state(OrganizationState.class), Json.previous("{'active': true}"), "unpaid"));
        assertThat(reactivated.header("ETag")).isEqualTo("\"3\"");
        assertThat(reactivated.body().path("active").booleanValue()).isTrue();
        assertThat(facts(reactivated))
                .containsExactly(new OrganizationReactivated(
                        reactivated.state(OrganizationState.class), Json.previous("{'active': false}"), null));
    }

    @Test
    void a_second_time_is_unchanged() {
        var organization = given.organization();
        unchanged(1, caller.post(path(organization, "reactivate"), null));
        given.deactivatedOrganization(organization);
        unchanged(2, caller.post(path(organization, "deactivate"), Json.object("reason", "again")));
    }

    @Test
    void an_inactive_organization_lets_members_go_and_change() {
        var organization = given.organization();
        var member = given.member(organization);
        given.deactivatedOrganization(organization);
        var path = "/v1/organizations/" + organization + "/members/" + member;

        assertThat(caller.patch(path, Json.text("{'role': 'admin'}")).status()).isEqualTo(200);
        assertThat(caller.delete(path).status()).isEqualTo(200);
        assertThat(caller.delete("/v1/organizations/" + organization).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"deactivate", "reactivate"})
    void an_unknown_organization_is_not_found(String action) {
        refused(ProblemCode.ORGANIZATION_NOT_FOUND, () -> caller.post(path(Given.unique(), action), null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"deactivate", "reactivate"})
    void a_reason_has_at_most_500_characters(String action) {
        var organization = given.organization();

        refused(
                ProblemCode.VALIDATION_FAILED,
                () -> caller.post(path(organization, action), Json.object("reason", "x".repeat(501))),
                "/reason invalid_format");
    }

    private void unchanged(int version, Reply reply) {
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("Command-Result")).isEqualTo("unchanged");
        assertThat(reply.header("ETag")).isEqualTo("\"" + version + "\"");
        assertThat(reply.body())
                .isEqualTo(caller.get("/v1/organizations/" + reply.id()).body());
        assertThat(facts(reply)).isEmpty();
    }

    private static String path(String organization, String action) {
        return "/v1/organizations/" + organization + "/" + action;
    }
}

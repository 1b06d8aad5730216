package dev.roster.command.organization;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.command.Caller.Reply;
import dev.roster.command.CommandServiceTest;
import dev.roster.command.Given;
import dev.roster.command.Json;
import dev.roster.http.ProblemCode;
import dev.roster.shared.event.OrganizationEvent.OrganizationUpdated;
import dev.roster.shared.event.OrganizationState;
import dev.roster.shared.event.Previous;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UpdateOrganizationTest extends CommandServiceTest {

    @Test
    void absent_keeps_and_a_value_sets_and_null_clears() {
        var before = given.organization(given.user(), ", \"maxMembers\": 7");
        var slug = Given.unique();
        var reply = patch(before.id(), "{'slug': '%s', 'maxMembers': null}", slug);
        var old = before.state(OrganizationState.class);
        var state = reply.state(OrganizationState.class);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("ETag")).isEqualTo("\"2\"");
        assertThat(state)
                .isEqualTo(new OrganizationState(
                        old.id(), "Acme", slug, old.ownerId(), true, null, old.createdAt(), state.updatedAt(), 2));
        assertThat(caller.get("/v1/organizations/" + before.id()).body()).isEqualTo(reply.body());
        assertThat(facts(reply))
                .containsExactly(
                        new OrganizationUpdated(state, new Previous(Map.of("slug", old.slug(), "maxMembers", 7))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/merge-patch+json", "application/json"})
    void a_patch_comes_in_either_media_type(String mediaType) {
        var reply = caller.patch(
                "/v1/organizations/" + given.organization(),
                Json.text("{'name': 'Acme & Co'}"),
                "Content-Type",
                mediaType);

        assertThat(facts(reply))
                .containsExactly(new OrganizationUpdated(
                        reply.state(OrganizationState.class), new Previous(Map.of("name", "Acme"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{'name': 'Acme'}", "{'maxMembers': null}"})
    void what_is_already_so_is_unchanged(String patch) {
        var before = given.organization(given.user(), "");
        var reply = patch(before.id(), patch);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("Command-Result")).isEqualTo("unchanged");
        assertThat(reply.header("ETag")).isEqualTo("\"1\"");
        assertThat(reply.body()).isEqualTo(before.body());
        assertThat(facts(reply)).isEmpty();
    }

    @Test
    void the_slug_of_another_organization_is_refused() {
        var taken = given.organization(given.user(), "").text("slug");
        var organization = given.organization();

        refused(ProblemCode.SLUG_ALREADY_IN_USE, () -> patch(organization, "{'slug': '%s'}", taken), "/slug duplicate");
    }

    @Test
    void an_inactive_organization_is_not_updated() {
        var organization = given.organization();
        given.deactivatedOrganization(organization);

        refused(ProblemCode.ORGANIZATION_INACTIVE, () -> patch(organization, "{'name': 'Acme & Co'}"));
    }

    @Test
    void a_limit_is_not_below_the_members_that_there_are() {
        var organization = given.organization();
        given.member(organization);
        given.member(organization);

        refused(
                ProblemCode.VALIDATION_FAILED,
                () -> patch(organization, "{'maxMembers': 2}"),
                "/maxMembers below_member_count");
        assertThat(patch(organization, "{'maxMembers': 3}").header("ETag")).isEqualTo("\"2\"");
    }

    @Test
    void what_has_a_command_of_its_own_is_read_only_here() {
        var organization = given.organization();

        refused(
                ProblemCode.VALIDATION_FAILED,
                () -> patch(
                        organization, "{'name': null, 'slug': null, 'ownerId': '%s', 'active': false}", Given.unique()),
                "/name required",
                "/slug required",
                "/ownerId unknown",
                "/active unknown");
    }

    @Test
    void an_unknown_organization_is_not_found() {
        refused(ProblemCode.ORGANIZATION_NOT_FOUND, () -> patch(Given.unique(), "{'name': 'Acme'}"));
        refused(ProblemCode.ORGANIZATION_NOT_FOUND, () -> caller.get("/v1/organizations/" + Given.unique()));
    }

    private Reply patch(String organization, String template, Object... arguments) {
        return caller.patch("/v1/organizations/" + organization, Json.text(template, arguments));
    }
}

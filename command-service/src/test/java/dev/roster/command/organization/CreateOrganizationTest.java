package dev.roster.command.organization;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.command.Caller.Reply;
import dev.roster.command.CommandServiceTest;
import dev.roster.command.Given;
import dev.roster.command.Json;
import dev.roster.http.ProblemCode;
import dev.roster.shared.event.EventType;
import dev.roster.shared.event.MembershipEvent.MembershipCreated;
import dev.roster.shared.event.MembershipState;
import dev.roster.shared.event.OrganizationEvent.OrganizationCreated;
import dev.roster.shared.event.OrganizationState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CreateOrganizationTest extends CommandServiceTest {

    @Test
    void an_organization_is_created_with_its_owner_as_first_member() {
        var owner = given.user();
        var slug = "acme-" + Given.unique();
        var reply = create("{'name': ' Acme ', 'slug': '%s', 'ownerId': '%s', 'maxMembers': 1}", slug, owner);

        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.header("Location")).isEqualTo("/v1/organizations/" + reply.id());
        assertThat(reply.header("ETag")).isEqualTo("\"1\"");
        assertThat(reply.body())
                .isEqualTo(Json.tree("""
                        {'id': '%s', 'name': 'Acme', 'slug': '%s', 'ownerId': '%s', 'active': true, 'maxMembers': 1,
                         'createdAt': '%s', 'updatedAt': '%s', 'version': 1}
                        """, reply.id(), slug, owner, reply.text("createdAt"), reply.text("createdAt")));
        assertThat(caller.get("/v1/organizations/" + reply.id()).body()).isEqualTo(reply.body());
        var membership = caller.get("/v1/organizations/" + reply.id() + "/members/" + owner);
        assertThat(membership.text("role")).isEqualTo("owner");
        assertThat(facts(reply))
                .containsExactly(
                        new OrganizationCreated(reply.state(OrganizationState.class)),
                        new MembershipCreated(membership.state(MembershipState.class)));
    }

    @Test
    void the_first_membership_names_the_organization_as_its_cause() {
        var records = facts().records(given.organization(given.user(), ""));

        assertThat(records).hasSize(2);
        assertThat(records.get(0).envelope().type()).isEqualTo(EventType.ORGANIZATION_CREATED);
        assertThat(records.get(0).headers()).doesNotContainKey("ce_causationid");
        assertThat(records.get(1).header("ce_causationid"))
                .isEqualTo(records.get(0).header("ce_id"));
        assertThat(records.get(1).header("ce_partitionkey"))
                .isEqualTo(records.get(0).header("ce_aggregateid"));
    }

    @Test
    void a_slug_is_derived_from_the_name_and_gets_a_suffix_when_it_is_taken() {
        var owner = given.user();
        var name = "Çılgın Şirket " + Given.unique();
        var derived = name.replace("Ç", "c").replace("ı", "-").replace("Ş", "s").replace(" ", "-");
        var first = create("{'name': '%s', 'ownerId': '%s'}", name, owner);
        var second = create("{'name': '%s', 'ownerId': '%s', 'slug': null}", name, owner);

        assertThat(first.text("slug")).isEqualTo(derived);
        assertThat(second.text("slug")).matches(derived + "-[a-z0-9]{6}");
    }

    @Test
    void a_slug_that_is_given_is_taken_once_and_free_again_after_the_end() {
        var owner = given.user();
        var slug = Given.unique();
        var body = Json.text("{'name': 'Acme', 'slug': '%s', 'ownerId': '%s'}", slug, owner);
        var first = create(body);

        refused(ProblemCode.SLUG_ALREADY_IN_USE, () -> create(body), "/slug duplicate");
        given.deletedOrganization(first.id());
        assertThat(create(body).status()).isEqualTo(201);
    }

    @Test
    void an_id_is_used_for_ever() {
        var owner = given.user();
        var id = Given.unique();
        var body = Json.text("{'id': '%s', 'name': 'Acme', 'ownerId': '%s'}", id, owner);
        assertThat(create(body).id()).isEqualTo(id);

        refused(ProblemCode.ID_ALREADY_USED, () -> create(body), "/id duplicate");
        given.deletedOrganization(id);
        refused(ProblemCode.ID_ALREADY_USED, () -> create(body), "/id duplicate");
    }

    @Test
    void an_owner_is_an_active_user() {
        var inactive = given.user();
        given.deactivatedUser(inactive);
        var deleted = given.user();
        given.deletedUser(deleted);

        refused(ProblemCode.USER_INACTIVE, () -> create("{'name': 'Acme', 'ownerId': '%s'}", inactive));
        refused(ProblemCode.USER_NOT_FOUND, () -> create("{'name': 'Acme', 'ownerId': '%s'}", deleted));
        refused(ProblemCode.USER_NOT_FOUND, () -> create("{'name': 'Acme', 'ownerId': '%s'}", Given.unique()));
    }

    @Test
    void all_that_is_wrong_is_told_at_once() {
        refused(
                ProblemCode.VALIDATION_FAILED,
                () -> create("{'id': 7, 'slug': 'Acme', 'ownerId': 'ada', 'maxMembers': 0, 'active': true}"),
                "/id type",
                "/name required",
                "/slug invalid_format",
                "/ownerId invalid_format",
                "/maxMembers out_of_range",
                "/active unknown");
        refused(
                ProblemCode.VALIDATION_FAILED,
                () -> create("{'name': '\\u00a0', 'slug': '', 'maxMembers': 1.5}"),
                "/name too_short",
                "/slug invalid_format",
                "/ownerId required",
                "/maxMembers type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ab", "-abc", "abc-", "a_b", "abç", "a b", "ABC", "a\\nb"})
    void a_slug_has_its_form(String slug) {
        var owner = given.user();

        refused(
                ProblemCode.VALIDATION_FAILED,
                () -> create("{'name': 'Acme', 'slug': '%s', 'ownerId': '%s'}", slug, owner),
                "/slug invalid_format");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1000001", "2147483648", "99999999999999999999"})
    void a_limit_is_from_1_to_a_million(String max) {
        var owner = given.user();

        refused(
                ProblemCode.VALIDATION_FAILED,
                () -> create("{'name': 'Acme', 'ownerId': '%s', 'maxMembers': %s}", owner, max),
                "/maxMembers out_of_range");
    }

    private Reply create(String template, Object... arguments) {
        return caller.post("/v1/organizations", Json.text(template, arguments));
    }
}

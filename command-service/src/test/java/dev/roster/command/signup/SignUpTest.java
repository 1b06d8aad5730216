package dev.roster.command.signup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.command.Caller.Reply;
import dev.roster.command.CommandServiceTest;
import dev.roster.command.EventLog.Published;
import dev.roster.command.Given;
import dev.roster.command.Json;
import dev.roster.http.ProblemCode;
import dev.roster.shared.event.EventType;
import dev.roster.shared.event.MembershipEvent.MembershipCreated;
import dev.roster.shared.event.MembershipState;
import dev.roster.shared.event.OrganizationEvent.OrganizationCreated;
import dev.roster.shared.event.OrganizationState;
import dev.roster.shared.event.SettingsEvent.SettingsCreated;
import dev.roster.shared.event.SettingsState;
import dev.roster.shared.event.UserEvent.UserCreated;
import dev.roster.shared.event.UserState;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignUpTest extends CommandServiceTest {

    @Test
    void a_user_and_an_organization_are_made_at_once() {
        var slug = Given.unique();
        var reply = signUp(
                "{'name': 'Ada', 'email': '%s', 'settings': {'locale': 'tr'}}",
                "{'name': 'Acme', 'slug': '" + slug + "', 'maxMembers': 5}", Given.email());
        var user = reply.state("user", UserState.class);
        var organization = reply.state("organization", OrganizationState.class);
        var membership = reply.state("membership", MembershipState.class);
        var settings = caller.get("/v1/users/" + user.id() + "/settings").state(SettingsState.class);

        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.header("Location")).isEqualTo("/v1/organizations/" + organization.id());
        assertThat(reply.header("ETag")).isNull();
        assertThat(reply.body().propertyNames()).containsExactlyInAnyOrder("user", "organization", "membership");
        assertThat(organization.ownerId()).isEqualTo(user.id());
        assertThat(organization.slug()).isEqualTo(slug);
        assertThat(settings.locale()).isEqualTo("tr");
        assertThat(caller.get("/v1/users/" + user.id()).body())
                .isEqualTo(reply.body().path("user"));
        assertThat(caller.get("/v1/organizations/" + organization.id() + "/members/" + user.id())
                        .body())
                .isEqualTo(reply.body().path("membership"));
        assertThat(facts(reply))
                .containsExactlyInAnyOrder(
                        new UserCreated(user),
                        new SettingsCreated(settings),
                        new OrganizationCreated(organization),
                        new MembershipCreated(membership));
    }

    @Test
    void each_creation_causes_what_comes_with_it() {
        var records = facts().records(signUp("{'name': 'Ada', 'email': '%s'}", "{'name': 'Acme'}", Given.email()));
        var settings = only(EventType.SETTINGS_CREATED, records);
        var membership = only(EventType.MEMBERSHIP_CREATED, records);

        assertThat(settings.header("ce_causationid"))
                .isEqualTo(only(EventType.USER_CREATED, records).header("ce_id"));
        assertThat(membership.header("ce_causationid"))
                .isEqualTo(only(EventType.ORGANIZATION_CREATED, records).header("ce_id"));
    }

    @Test
    void a_refused_organization_leaves_no_user() {
        var taken = given.organization(given.user(), "").text("slug");
        var email = Given.email();

        refused(
                ProblemCode.SLUG_ALREADY_IN_USE,
                () -> signUp("{'name': 'Ada', 'email': '%s'}", "{'name': 'Acme', 'slug': '" + taken + "'}", email),
                "/organization/slug duplicate");
        assertThat(signUp("{'name': 'Ada', 'email': '%s'}", "{'name': 'Acme'}", email)
                        .status())
                .isEqualTo(201);
    }

    @Test
    void an_id_is_not_used_twice_in_either_half() {
        var organization = given.organization();
        var user = given.user();
        var email = Given.email();

        refused(
                ProblemCode.ID_ALREADY_USED,
                () -> signUp("{'name': 'Ada', 'email': '%s'}", "{'name': 'Acme', 'id': '" + organization + "'}", email),
                "/organization/id duplicate");
        refused(
                ProblemCode.ID_ALREADY_USED,
                () -> signUp("{'name': 'Ada', 'email': '%s', 'id': '" + user + "'}", "{'name': 'Acme'}", email),
                "/user/id duplicate");
    }

    @Test
    void a_refused_user_leaves_no_organization() {
        var email = given.user("").text("email");

        refused(
                ProblemCode.EMAIL_ALREADY_IN_USE,
                () -> signUp("{'name': 'Ada', 'email': '%s'}", "{'name': 'Acme'}", email),
                "/user/email duplicate");
    }

    @Test
    void all_that_is_wrong_in_both_halves_is_told_at_once() {
        refused(
                ProblemCode.VALIDATION_FAILED,
                () -> signUp("{'name': '%s', 'settings': {'zone': 'UTC'}}", "{'ownerId': null, 'slug': 'A'}", ""),
                "/user/name too_short",
                "/user/email required",
                "/user/settings/zone unknown",
                "/organization/name required",
                "/organization/slug invalid_format",
                "/organization/ownerId unknown");
        refused(
                ProblemCode.VALIDATION_FAILED,
                () -> caller.post("/v1/signups", Json.text("{'user': 'Ada', 'name': 'Acme'}")),
                "/user type",
                "/organization required",
                "/name unknown");
    }

    private static Published only(EventType type, List<Published> records) {
        var found = records.stream()
                .filter(record -> record.envelope().type() == type)
                .toList();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private Reply signUp(String user, String organization, String argument) {
        return caller.post(
                "/v1/signups", Json.text("{'user': " + user + ", 'organization': " + organization + "}", argument));
    }
}

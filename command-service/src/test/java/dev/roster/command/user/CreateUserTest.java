package dev.roster.command.user;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.command.Caller.Reply;
import dev.roster.command.CommandServiceTest;
import dev.roster.command.Given;
import dev.roster.command.Json;
import dev.roster.http.ProblemCode;
import dev.roster.shared.event.SettingsEvent.SettingsCreated;
import dev.roster.shared.event.SettingsState;
import dev.roster.shared.event.UserEvent.UserCreated;
import dev.roster.shared.event.UserState;
import dev.roster.shared.id.Uuids;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CreateUserTest extends CommandServiceTest {

    @Test
    void a_user_is_created_with_settings() {
        var email = Given.email();
        var reply = create("{'name': 'Ada Lovelace', 'email': '%s'}", email);

        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.header("Location")).isEqualTo("/v1/users/" + reply.id());
        assertThat(reply.header("ETag")).isEqualTo("\"1\"");
        assertThat(reply.header("Command-Result")).isNull();
        assertThat(UUID.fromString(reply.id()).version()).isEqualTo(7);
        assertThat(reply.text("updatedAt")).isEqualTo(reply.text("createdAt"));
        assertThat(reply.body())
                .isEqualTo(Json.tree("""
                        {'id': '%s', 'name': 'Ada Lovelace', 'email': '%s', 'role': 'user', 'active': true,
                         'avatarUrl': null, 'externalId': null, 'billingCustomerId': null,
                         'createdAt': '%s', 'updatedAt': '%s', 'version': 1}
                        """, reply.id(), email, reply.text("createdAt"), reply.text("createdAt")));
        assertThat(caller.get("/v1/users/" + reply.id()).body()).isEqualTo(reply.body());
        assertThat(facts(reply))
                .containsExactlyInAnyOrder(
                        new UserCreated(reply.state(UserState.class)), new SettingsCreated(settings(reply)));
        assertThat(settings(reply).version()).isEqualTo(1);
    }

    @Test
    void everything_that_is_given_is_kept() {
        var id = UUID.randomUUID().toString();
        var external = "crm " + id;
        var reply = create("""
                {'id': '%s', 'name': 'Ada', 'email': '%s', 'role': 'moderator', 'externalId': '%s',
                 'avatarUrl': 'https://images.example.com/ada.png?s=1#x', 'billingCustomerId': 'cus_%s',
                 'settings': {'locale': 'en-gb', 'timezone': 'Europe/London',
                              'notifications': {'membership.removed': false, 'membership.created': null}}}
                """, id, Given.email(), external, id);

        assertThat(reply.id()).isEqualTo(id);
        assertThat(reply.text("role")).isEqualTo("moderator");
        assertThat(reply.text("externalId")).isEqualTo(external);
        assertThat(reply.text("avatarUrl")).isEqualTo("https://images.example.com/ada.png?s=1#x");
        assertThat(reply.text("billingCustomerId")).isEqualTo("cus_" + id);
        assertThat(caller.get("/v1/users/" + id).body()).isEqualTo(reply.body());
        var settings = settings(reply);
        assertThat(settings.locale()).isEqualTo("en-GB");
        assertThat(settings.timezone()).isEqualTo("Europe/London");
        assertThat(settings.notifications())
                .containsEntry("membership.removed", false)
                .containsEntry("membership.created", true)
                .hasSize(7);
    }

    @Test
    void null_is_as_good_as_absent() {
        var reply = create("""
                {'id': null, 'name': 'Ada', 'email': '%s', 'role': null, 'avatarUrl': null, 'externalId': null,
                 'billingCustomerId': null, 'settings': null}
                """, Given.email());

        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.text("role")).isEqualTo("user");
    }

    @Test
    void an_email_is_taken_in_any_case() {
        var email = Given.email();
        create("{'name': 'Ada', 'email': '%s'}", email);

        refused(
                ProblemCode.EMAIL_ALREADY_IN_USE,
                () -> create(
                        "{'name': 'Ida', 'email': '%s'}",
                        email.replace("ada.", "ADA.").replace("example", "ExamplE")),
                "/email duplicate");
    }

    @Test
    void an_external_id_is_taken_once() {
        var external = Given.unique();
        given.user(Json.text(", 'externalId': '%s'", external));

        refused(
                ProblemCode.EXTERNAL_ID_ALREADY_USED,
                () -> create("{'name': 'Ida', 'email': '%s', 'externalId': '%s'}", Given.email(), external),
                "/externalId duplicate");
    }

    @Test
    void an_id_is_used_once() {
        var id = given.user();

        refused(
                ProblemCode.ID_ALREADY_USED,
                () -> create("{'id': '%s', 'name': 'Ida', 'email': '%s'}", id, Given.email()),
                "/id duplicate");
    }

    @Test
    void the_id_of_a_deleted_user_stays_used_but_email_and_external_id_are_free() {
        var id = Uuids.next();
        var email = Given.email();
        var body = Json.text("{'id': '%s', 'name': 'Ada', 'email': '%s', 'externalId': '%s'}", id, email, id);
        create(body);
        given.deletedUser(id.toString());

        refused(ProblemCode.ID_ALREADY_USED, () -> create(body), "/id duplicate");
        assertThat(create(body.replace("\"id\"", "\"billingCustomerId\"")).status())
                .isEqualTo(201);
    }

    @Test
    void the_id_of_a_deleted_user_is_used_even_while_its_facts_still_wait() {
        var id = Uuids.next();
        var body = Json.text("{'id': '%s', 'name': 'Ada', 'email': '%s'}", id, Given.email());
        jdbc.sql(
                        "insert into relay_parked (aggregate_type, aggregate_id, position, topic, error) values ('user', :id, 0, '', '')")
                .param("id", id)
                .update();
        create(body);
        given.deletedUser(id.toString());

        refused(ProblemCode.ID_ALREADY_USED, () -> create(body), "/id duplicate");
        jdbc.sql("delete from relay_parked where aggregate_id = :id")
                .param("id", id)
                .update();
    }

    @Test
    void all_that_is_wrong_is_told_at_once() {
        refused(
                ProblemCode.VALIDATION_FAILED,
                () -> create("{'id': 'x', 'name': '', 'role': 'owner', 'createdAt': null, 'a/b~c': 1,"
                        + " 'settings': {'locale': 'x_y', 'notifications': {'party': true}}}"),
                "/id invalid_format",
                "/name too_short",
                "/email required",
                "/role not_allowed",
                "/createdAt unknown",
                "/a~1b~0c unknown",
                "/settings/locale invalid_format",
                "/settings/notifications/party unknown");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"00000000-0000-0000-0000-000000000000", "c232ab00-9414-11ec-b3c8-9f6bdeced846", "1-1-4-8-1"})
    void a_new_id_is_a_uuid_of_version_4_or_7(String id) {
        refused(
                ProblemCode.VALIDATION_FAILED,
                () -> create("{'id': '%s', 'name': 'Ada', 'email': '%s'}", id, Given.email()),
                "/id invalid_format");
    }

    private SettingsState settings(Reply user) {
        return caller.get("/v1/users/" + user.id() + "/settings").state(SettingsState.class);
    }

    private Reply create(String template, Object... arguments) {
        return caller.post("/v1/users", Json.text(template, arguments));
    }
}

package dev.roster.command.user;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.command.Caller.Reply;
import dev.roster.command.CommandServiceTest;
import dev.roster.command.Given;
import dev.roster.command.Json;
import dev.roster.http.ProblemCode;
import dev.roster.shared.event.Previous;
import dev.roster.shared.event.UserEvent.UserUpdated;
import dev.roster.shared.event.UserState;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class UpdateUserTest extends CommandServiceTest {

    @Test
    void absent_keeps_and_a_value_sets_and_null_clears() {
        var before = given.user(", \"avatarUrl\": \"https://example.com/a\", \"billingCustomerId\": \"cus_1\"");
        var external = Given.unique();
        var reply = patch(before.id(), "{'avatarUrl': null, 'externalId': '%s'}", external);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("ETag")).isEqualTo("\"2\"");
        assertThat(reply.body()).isEqualTo(expected(before, reply, external));
        assertThat(caller.get("/v1/users/" + before.id()).body()).isEqualTo(reply.body());
        assertThat(facts(reply))
                .containsExactly(new UserUpdated(
                        reply.state(UserState.class),
                        Json.previous("{'avatarUrl': 'https://example.com/a', 'externalId': null}")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/merge-patch+json", "application/json", "application/JSON; charset=UTF-8"})
    void a_patch_comes_in_either_media_type(String mediaType) {
        var reply =
                caller.patch("/v1/users/" + given.user(), Json.text("{'name': 'Grace'}"), "Content-Type", mediaType);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(facts(reply))
                .containsExactly(new UserUpdated(reply.state(UserState.class), new Previous(Map.of("name", "Ada"))));
    }

    @Test
    void what_is_private_is_never_told() {
        var user = given.user(", \"billingCustomerId\": \"cus_private_1\"").id();
        var changed = patch(user, "{'billingCustomerId': 'cus_private_2'}");
        var deleted = given.deletedUser(user);

        assertThat(changed.text("billingCustomerId")).isEqualTo("cus_private_2");
        assertThat(changed.header("ETag")).isEqualTo("\"2\"");
        assertThat(deleted.text("billingCustomerId")).isEqualTo("cus_private_2");
        assertThat(facts(changed)).containsExactly(new UserUpdated(changed.state(UserState.class), Previous.NONE));
        facts(deleted);
        assertThat(facts().about(user))
                .hasSize(5)
                .allSatisfy(record -> assertThat(record.value() + record.headers())
                        .doesNotContain("cus_private")
                        .doesNotContainIgnoringCase("billing"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{'name': 'Ada'}", "{'name': ' Ada\\u2003', 'avatarUrl': null}"})
    void a_patch_to_what_is_already_so_is_unchanged(String patch) {
        var before = given.user("");
        var reply = patch(before.id(), patch);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("Command-Result")).isEqualTo("unchanged");
        assertThat(reply.header("ETag")).isEqualTo("\"1\"");
        assertThat(reply.body()).isEqualTo(before.body());
        assertThat(facts(reply)).isEmpty();
    }

    @Test
    void an_inactive_user_can_be_updated() {
        var user = given.user();
        given.deactivatedUser(user);

        assertThat(patch(user, "{'name': 'Grace'}").header("ETag")).isEqualTo("\"3\"");
    }

    @Test
    void what_has_a_command_of_its_own_is_read_only_here() {
        var user = given.user();

        refused(
                ProblemCode.VALIDATION_FAILED,
                () -> patch(user, "{'name': null, 'email': 'a@b.cd', 'role': 'admin', 'active': false, 'version': 1}"),
                "/name required",
                "/email unknown",
                "/role unknown",
                "/active unknown",
                "/version unknown");
    }

    @Test
    void an_external_id_of_another_user_is_refused() {
        var external = Given.unique();
        given.user(Json.text(", 'externalId': '%s'", external));
        var user = given.user();

        refused(
                ProblemCode.EXTERNAL_ID_ALREADY_USED,
                () -> patch(user, "{'externalId': '%s'}", external),
                "/externalId duplicate");
    }

    @Test
    void an_unknown_user_is_not_found() {
        refused(ProblemCode.USER_NOT_FOUND, () -> patch(Given.unique(), "{'name': 'Grace'}"));
    }

    private static JsonNode expected(Reply before, Reply after, String external) {
        var body = (ObjectNode) before.body().deepCopy();
        body.putNull("avatarUrl");
        body.put("externalId", external);
        body.put("updatedAt", after.text("updatedAt"));
        body.put("version", 2);
        return body;
    }

    private Reply patch(String user, String template, Object... arguments) {
        return caller.patch("/v1/users/" + user, Json.text(template, arguments));
    }
}

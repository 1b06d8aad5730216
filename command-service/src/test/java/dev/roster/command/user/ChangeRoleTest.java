package dev.roster.command.user;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.command.Caller.Reply;
import dev.roster.command.CommandServiceTest;
import dev.roster.command.Given;
import dev.roster.command.Json;
import dev.roster.http.ProblemCode;
import dev.roster.shared.event.UserEvent.UserRoleChanged;
import dev.roster.shared.event.UserState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChangeRoleTest extends CommandServiceTest {

    @ParameterizedTest
    @ValueSource(strings = {"admin", "moderator"})
    void a_role_is_changed(String role) {
        var user = given.user();
        var reply = change(user, "{'role': '%s'}", role);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("ETag")).isEqualTo("\"2\"");
        assertThat(reply.text("role")).isEqualTo(role);
        assertThat(facts(reply))
                .containsExactly(new UserRoleChanged(reply.state(UserState.class), Json.previous("{'role': 'user'}")));
    }

    @Test
    void the_same_role_is_unchanged() {
        var user = given.user("");
        var reply = change(user.id(), "{'role': 'user'}");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("Command-Result")).isEqualTo("unchanged");
        assertThat(reply.body()).isEqualTo(user.body());
        assertThat(facts(reply)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"owner", "ADMIN", "Admin", "", "member"})
    void another_role_is_refused(String role) {
        var user = given.user();

        refused(ProblemCode.VALIDATION_FAILED, () -> change(user, "{'role': '%s'}", role), "/role not_allowed");
    }

    @Test
    void a_role_is_required() {
        var user = given.user();

        refused(ProblemCode.VALIDATION_FAILED, () -> change(user, "{'role': null}"), "/role required");
        refused(ProblemCode.VALIDATION_FAILED, () -> change(user, "{'role': ['admin']}"), "/role type");
    }

    @Test
    void an_unknown_user_is_not_found() {
        refused(ProblemCode.USER_NOT_FOUND, () -> change(Given.unique(), "{'role': 'admin'}"));
    }

    private Reply change(String user, String template, Object... arguments) {
        return caller.put("/v1/users/" + user + "/role", Json.text(template, arguments));
    }
}

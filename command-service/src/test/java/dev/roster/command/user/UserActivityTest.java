package dev.roster.command.user;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.command.Caller.Reply;
import dev.roster.command.CommandServiceTest;
import dev.roster.command.Given;
import dev.roster.command.Json;
import dev.roster.http.ProblemCode;
import dev.roster.shared.event.UserEvent.UserDeactivated;
import dev.roster.shared.event.UserEvent.UserReactivated;
import dev.roster.shared.event.UserState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Deactivation and reactivation. */
class UserActivityTest extends CommandServiceTest {

    @Test
    void a_user_is_deactivated_and_reactivated_without_a_body() {
        var user = given.user();
        var deactivated = caller.post(path(user, "deactivate"), null);
        var reactivated = caller.post(path(user, "reactivate"), null);

        assertThat(deactivated.status()).isEqualTo(200);
        assertThat(deactivated.header("ETag")).isEqualTo("\"2\"");
        assertThat(deactivated.body().path("active").booleanValue()).isFalse();
        assertThat(facts(deactivated))
                .containsExactly(new UserDeactivated(
                        deactivated.state(UserState.class), Json.previous("{'active': true}"), null));
        assertThat(reactivated.header("ETag")).isEqualTo("\"3\"");
        assertThat(reactivated.body().path("active").booleanValue()).isTrue();
        assertThat(facts(reactivated))
                .containsExactly(new UserReactivated(
                        reactivated.state(UserState.class), Json.previous("{'active': false}"), null));
    }

    @Test
    void a_reason_stands_in_the_fact_alone() {
        var reason = "On leave\n\tuntil May 🌷";
        var reply = caller.post(path(given.user(), "deactivate"), Json.object("reason", reason));

        assertThat(reply.body().has("reason")).isFalse();
        assertThat(facts(reply))
                .containsExactly(
                        new UserDeactivated(reply.state(UserState.class), Json.previous("{'active': true}"), reason));
    }

    @Test
    void a_second_time_is_unchanged() {
        var user = given.user();
        unchanged(1, caller.post(path(user, "reactivate"), "{}"));
        given.deactivatedUser(user);
        unchanged(2, caller.post(path(user, "deactivate"), Json.object("reason", "again")));
    }

    @Test
    void an_owner_stays_active() {
        var user = given.user();
        var first = given.organization(user);
        var second = given.organization(user);
        var reply = refused(ProblemCode.LAST_OWNER, () -> caller.post(path(user, "deactivate"), null));

        assertThat(reply.body().path("organizationIds")).isEqualTo(Json.tree("['%s', '%s']", first, second));
    }

    @Test
    void a_member_that_owns_nothing_is_deactivated() {
        var user = given.member(given.organization());

        assertThat(given.deactivatedUser(user).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"deactivate", "reactivate"})
    void an_unknown_user_is_not_found(String action) {
        refused(ProblemCode.USER_NOT_FOUND, () -> caller.post(path(Given.unique(), action), null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"deactivate", "reactivate"})
    void a_reason_has_at_most_500_characters(String action) {
        var user = given.user();

        refused(
                ProblemCode.VALIDATION_FAILED,
                () -> caller.post(path(user, action), Json.object("reason", "x".repeat(501))),
                "/reason invalid_format");
        refused(
                ProblemCode.VALIDATION_FAILED,
                () -> caller.post(path(user, action), Json.text("{'reason': 7, 'until': 'May'}")),
                "/reason type",
                "/until unknown");
        assertThat(caller.post(path(user, action), Json.object("reason", "🌷".repeat(500)))
                        .status())
                .isEqualTo(200);
    }

    private void unchanged(int version, Reply reply) {
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("Command-Result")).isEqualTo("unchanged");
        assertThat(reply.header("ETag")).isEqualTo("\"" + version + "\"");
        assertThat(reply.body()).isEqualTo(caller.get("/v1/users/" + reply.id()).body());
        assertThat(facts(reply)).isEmpty();
    }

    private static String path(String user, String action) {
        return "/v1/users/" + user + "/" + action;
    }
}

package dev.roster.command.user;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.command.Caller.Reply;
import dev.roster.command.CommandServiceTest;
import dev.roster.command.Given;
import dev.roster.command.Json;
import dev.roster.http.ProblemCode;
import dev.roster.shared.event.UserEvent.UserEmailChanged;
import dev.roster.shared.event.UserState;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ChangeEmailTest extends CommandServiceTest {

    @Test
    void an_email_is_changed_and_the_old_one_is_free() {
        var user = given.user("");
        var email = Given.email();
        var reply = change(user.id(), email);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("ETag")).isEqualTo("\"2\"");
        assertThat(reply.text("email")).isEqualTo(email);
        assertThat(facts(reply))
                .containsExactly(new UserEmailChanged(
                        reply.state(UserState.class), Json.previous("{'email': '%s'}", user.text("email"))));
        assertThat(change(given.user(), user.text("email")).status()).isEqualTo(200);
    }

    @Test
    void the_users_own_address_in_another_case_changes_the_spelling() {
        var user = given.user("");
        var spelled = user.text("email").toUpperCase(Locale.ROOT);
        var reply = change(user.id(), spelled);

        assertThat(reply.text("email")).isEqualTo(spelled);
        assertThat(reply.header("Command-Result")).isNull();
        assertThat(facts(reply))
                .containsExactly(new UserEmailChanged(
                        reply.state(UserState.class), Json.previous("{'email': '%s'}", user.text("email"))));
    }

    @Test
    void the_identical_address_is_unchanged() {
        var user = given.user("");
        var reply = change(user.id(), user.text("email"));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("Command-Result")).isEqualTo("unchanged");
        assertThat(reply.header("ETag")).isEqualTo("\"1\"");
        assertThat(reply.body()).isEqualTo(user.body());
        assertThat(facts(reply)).isEmpty();
    }

    @Test
    void the_address_of_another_user_is_refused_in_any_case() {
        var taken = given.user("").text("email").toUpperCase(Locale.ROOT);
        var user = given.user();

        refused(ProblemCode.EMAIL_ALREADY_IN_USE, () -> change(user, taken), "/email duplicate");
    }

    @Test
    void the_turkish_letters_do_not_confuse() {
        var unique = Given.unique();
        given.user();
        assertThat(change(given.user(), "iii." + unique + "@example.com").status())
                .isEqualTo(200);
        var user = given.user();

        refused(
                ProblemCode.EMAIL_ALREADY_IN_USE,
                () -> change(user, "III." + unique + "@example.com"),
                "/email duplicate");
        assertThat(change(given.user(), "ııı." + unique + "@example.com").status())
                .isEqualTo(200);
        assertThat(change(given.user(), "İİİ." + unique + "@example.com").status())
                .isEqualTo(200);
    }

    @Test
    void an_unknown_user_is_not_found() {
        refused(ProblemCode.USER_NOT_FOUND, () -> change(Given.unique(), Given.email()));
    }

    @Test
    void an_address_is_required() {
        var user = given.user();

        refused(ProblemCode.VALIDATION_FAILED, () -> caller.put(path(user), "{}"), "/email required");
        refused(
                ProblemCode.VALIDATION_FAILED,
                () -> caller.put(path(user), Json.text("{'email': 4, 'Email': ''}")),
                "/email type",
                "/Email unknown");
    }

    private static String path(String user) {
        return "/v1/users/" + user + "/email";
    }

    private Reply change(String user, String email) {
        return caller.put(path(user), Json.object("email", email));
    }
}

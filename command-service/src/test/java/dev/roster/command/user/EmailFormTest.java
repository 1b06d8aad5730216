package dev.roster.command.user;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.command.Caller.Reply;
import dev.roster.command.CommandServiceTest;
import dev.roster.command.Given;
import dev.roster.command.Json;
import dev.roster.http.ProblemCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is an e-mail address, and what is not. */
class EmailFormTest extends CommandServiceTest {

    @ParameterizedTest
    @ValueSource(strings = {"a@b.c", "o'hara+x@sub.example.com", "ü@exämple.com", "\"a\"@b.cd", ".a.@b-c.d-e"})
    void an_address_is_kept_as_typed(String email) {
        var user = given.user();

        assertThat(change(user, email).text("email")).isEqualTo(email);
        given.deletedUser(user);
    }

    @ParameterizedTest
    @MethodSource("notAddresses")
    void what_is_no_address_is_refused(String text) {
        var user = given.user();

        refused(ProblemCode.VALIDATION_FAILED, () -> change(user, text), "/email invalid_format");
    }

    static String[] notAddresses() {
        return new String[] {
            "",
            "ada",
            "ada@localhost",
            "@example.com",
            "ada@",
            "a@b@c.de",
            "a b@c.de",
            "a\u00a0b@c.de",
            " a@c.de",
            "a@c.de\n",
            "a\u0000@c.de",
            "a\u202e@c.de",
            "a@c..de",
            "a@.c.de",
            "a@c.de.",
            "x".repeat(65) + "@example.com",
            "ü".repeat(33) + "@example.com",
            "a@" + "x".repeat(250) + ".de",
            "a@" + "ü".repeat(125) + ".de"
        };
    }

    @Test
    void the_longest_address_is_taken() {
        var email = "x".repeat(28) + Given.unique() + "@" + "x".repeat(186) + ".de";

        assertThat(email.length()).isEqualTo(254);
        assertThat(change(given.user(), email).status()).isEqualTo(200);
    }

    private static String path(String user) {
        return "/v1/users/" + user + "/email";
    }

    private Reply change(String user, String email) {
        return caller.put(path(user), Json.object("email", email));
    }
}

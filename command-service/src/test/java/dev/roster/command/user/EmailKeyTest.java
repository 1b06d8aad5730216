package dev.roster.command.user;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.command.Caller.Reply;
import dev.roster.command.CommandServiceTest;
import dev.roster.command.Given;
import dev.roster.command.Json;
import dev.roster.http.ProblemCode;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which e-mail addresses are the same: those that are equal in lower case, by the rules of no language. */
class EmailKeyTest extends CommandServiceTest {

    /** Else nothing here would tell the rules of no language from those of the machine. */
    @Test
    void the_machine_is_a_turkish_one() {
        assertThat("I".toLowerCase(Locale.getDefault())).isEqualTo("ı");
    }

    /** The sign of the unit kelvin, and the sharp s that is a capital, have the ordinary letters as their lower case. */
    @ParameterizedTest
    @CsvSource({"i, I", "ı, ı", "i\u0307, İ", "k, K", "k, \u212a", "é, É", "ß, ẞ", "ſ, ſ", "ς, ς"})
    void one_address_in_two_spellings_is_taken_once(String one, String other) {
        var unique = Given.unique();
        assertThat(create(one + unique + "@example.com").status()).isEqualTo(201);

        refused(
                ProblemCode.EMAIL_ALREADY_IN_USE,
                () -> create(other + unique.toUpperCase(Locale.ROOT) + "@EXAMPLE.COM"),
                "/email duplicate");
    }

    /** The long s and the dotless i have capitals in common with other letters, and a sharp s only resembles two. */
    @ParameterizedTest
    @CsvSource({"i, ı", "i, İ", "ı, I", "s, ſ", "S, ſ", "ss, ß", "SS, ß", "é, e\u0301", "σ, ς", "fi, \ufb01"})
    void what_only_looks_alike_is_another_address(String one, String other) {
        var unique = Given.unique();
        assertThat(create(one + unique + "@example.com").status()).isEqualTo(201);

        var reply = create(other + unique + "@example.com");
        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.text("email")).isEqualTo(other + unique + "@example.com");
    }

    private Reply create(String email) {
        return caller.post("/v1/users", Json.text("{'name': 'Ada', 'email': '%s'}", email));
    }
}

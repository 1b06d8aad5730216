package dev.roster.command.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.command.Caller.Reply;
import dev.roster.command.CommandServiceTest;
import dev.roster.command.Given;
import dev.roster.command.Json;
import dev.roster.http.ProblemCode;
import dev.roster.shared.event.UserEvent.UserUpdated;
import dev.roster.shared.event.UserState;
import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Text of all kinds, in the members that take text. */
class TextTest extends CommandServiceTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\u0000",
                "A\\u0000da",
                "A\\nda",
                "A\\tda",
                "A\\u007fda",
                "A\\u0085da",
                "A\\u2028da",
                "A\\u202eda",
                "A\\u2066da",
                "A\\ud800da",
                "A\\udc00\\ud800da"
            })
    void a_name_has_no_controls_no_overrides_and_no_half_characters(String name) {
        var user = given.user();

        refused(ProblemCode.VALIDATION_FAILED, () -> rename(user, name), "/name invalid_characters");
    }

    @ParameterizedTest
    @CsvSource({
        "'  Grace  ', Grace",
        "\\u2003Grace\\u00a0, Grace",
        "Ada  King, 'Ada  King'",
        "'<script>alert(1)</script>', '<script>alert(1)</script>'",
        "'O''Hara; drop table users', 'O''Hara; drop table users'",
        "\\u200fعربي, \u200fعربي",
        "%_\\\\, %_\\"
    })
    void a_name_is_kept_but_for_the_space_around_it(String sent, String kept) {
        var reply = rename(given.user(), sent);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.text("name")).isEqualTo(kept);
        assertThat(caller.get("/v1/users/" + reply.id()).text("name")).isEqualTo(kept);
        assertThat(facts(reply))
                .containsExactly(new UserUpdated(reply.state(UserState.class), Json.previous("{'name': 'Ada'}")));
    }

    @Test
    void a_name_is_kept_in_nfc_and_counted_so() {
        var decomposed = Normalizer.normalize("ÅÉÎÕÜ", Normalizer.Form.NFD);
        var user = given.user();

        assertThat(rename(user, decomposed.repeat(20)).text("name")).isEqualTo("ÅÉÎÕÜ".repeat(20));
        assertThat(rename(user, "ÅÉÎÕÜ".repeat(20)).header("Command-Result")).isEqualTo("unchanged");
        refused(ProblemCode.VALIDATION_FAILED, () -> rename(user, decomposed.repeat(20) + "x"), "/name too_long");
    }

    @Test
    void a_name_is_counted_in_code_points() {
        var user = given.user();

        assertThat(rename(user, "🚀".repeat(100)).text("name")).isEqualTo("🚀".repeat(100));
        assertThat(rename(user, "x").text("name")).isEqualTo("x");
        refused(ProblemCode.VALIDATION_FAILED, () -> rename(user, "🚀".repeat(101)), "/name too_long");
        refused(ProblemCode.VALIDATION_FAILED, () -> rename(user, "x".repeat(101)), "/name too_long");
        refused(ProblemCode.VALIDATION_FAILED, () -> rename(user, ""), "/name too_short");
        refused(ProblemCode.VALIDATION_FAILED, () -> rename(user, " \\u3000"), "/name too_short");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "http://example.com/a.png",
                "//example.com/a.png",
                "https:",
                "https:///a.png",
                "https://exa mple.com",
                "javascript:alert(1)",
                "https://example.com/\\u0000",
                "https://example.com/\\ud800",
                "https://example.com/\\u202e",
                "https://example.com/%"
            })
    void an_avatar_is_an_https_address(String url) {
        var user = given.user();

        refused(ProblemCode.VALIDATION_FAILED, () -> patch(user, "avatarUrl", url), "/avatarUrl invalid_format");
    }

    @Test
    void an_avatar_has_at_most_2048_characters() {
        var user = given.user();
        var longest = "https://example.com/" + "x".repeat(2_028);

        assertThat(patch(user, "avatarUrl", longest).text("avatarUrl")).isEqualTo(longest);
        refused(
                ProblemCode.VALIDATION_FAILED,
                () -> patch(user, "avatarUrl", longest + "x"),
                "/avatarUrl invalid_format");
    }

    @ParameterizedTest
    @ValueSource(strings = {"externalId", "billingCustomerId"})
    void a_reference_is_1_to_128_printable_ascii_characters(String member) {
        var user = given.user();
        var longest = Given.unique() + " ~".repeat(46);

        assertThat(patch(user, member, longest).text(member)).isEqualTo(longest);
        for (var text : new String[] {"", longest + "x", "ü", "a\\u0000", "a\\n", "\\u007f", "\\ud800", "🚀"}) {
            refused(ProblemCode.VALIDATION_FAILED, () -> patch(user, member, text), "/" + member + " invalid_format");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "\\ud800", "🚀", "a\\nb", ""})
    void an_unknown_member_is_refused_whatever_its_name(String name) {
        var user = given.user();
        var reply = caller.patch("/v1/users/" + user, "{\"" + name + "\": 1}");

        assertThat(reply.status()).as(reply.response().body()).isIn(400, 422);
    }

    @Test
    void a_reason_has_no_nul_and_no_half_characters() {
        var path = "/v1/users/" + given.user() + "/deactivate";

        for (var reason : new String[] {"\\u0000", "a\\ud800", "\\udc00b"}) {
            refused(
                    ProblemCode.VALIDATION_FAILED,
                    () -> caller.post(path, "{\"reason\": \"" + reason + "\"}"),
                    "/reason invalid_format");
        }
    }

    private Reply rename(String user, String name) {
        return patch(user, "name", name);
    }

    /** The value as it stands in JSON, escapes included. */
    private Reply patch(String user, String member, String value) {
        return caller.patch("/v1/users/" + user, "{\"" + member + "\": \"" + value + "\"}");
    }
}

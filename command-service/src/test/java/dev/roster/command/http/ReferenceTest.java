package dev.roster.command.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.command.Caller.Reply;
import dev.roster.command.CommandServiceTest;
import dev.roster.command.Given;
import dev.roster.http.ProblemCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses of pictures, references into other systems, reasons. */
class ReferenceTest extends CommandServiceTest {

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

    /** The value as it stands in JSON, escapes included. */
    private Reply patch(String user, String member, String value) {
        return caller.patch("/v1/users/" + user, "{\"" + member + "\": \"" + value + "\"}");
    }
}

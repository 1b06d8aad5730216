package dev.roster.command.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
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

/** Bodies that are no JSON object, or none that can be understood in one way only. */
class MalformedBodyTest extends CommandServiceTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "true",
                "42",
                "\"Ada\"",
                "[]",
                "[{}]",
                "{",
                "{}}",
                "{} x",
                "{}{}",
                "{},",
                "{'name': }",
                "{'name': 'Ada',}",
                "{name: 'Ada'}",
                "{'name': 'A\nda'}",
                "{'name': '\\x41'}",
                "{'name': NaN}",
                "{'name': 01}",
                "{'name': +1}",
                "/* */ {}",
                "{} // end",
                "\ufeff{}"
            })
    void what_is_no_json_object_is_malformed(String body) {
        refused(ProblemCode.MALFORMED_JSON, () -> post(body.replace('\'', '"')));
    }

    @Test
    void single_quotes_are_no_json() {
        refused(ProblemCode.MALFORMED_JSON, () -> post("{'name': 'Ada'}"));
    }

    @ParameterizedTest
    @MethodSource("duplicates")
    void a_key_stands_once_at_any_depth(String body) {
        refused(ProblemCode.MALFORMED_JSON, () -> post(body));
    }

    static String[] duplicates() {
        var email = Given.email();
        return new String[] {
            Json.text("{'name': 'Ada', 'email': '%s', 'name': 'Ada'}", email),
            Json.text("{'name': 'Ada', 'email': '%s', 'n\\u0061me': 'Ida'}", email),
            Json.text("{'name': 'Ada', 'email': '%s', 'settings': {'locale': 'en', 'locale': 'tr'}}", email)
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":"})
    void a_thousand_levels_are_refused_without_harm(String level) {
        var inner = level.equals("[") ? "]" : "}";
        var deep = level.repeat(1_000) + "1" + inner.repeat(1_000);

        refused(ProblemCode.MALFORMED_JSON, () -> post("{\"name\": " + deep + "}"));
        refused(ProblemCode.MALFORMED_JSON, () -> post("{\"name\": " + level.repeat(10_000)));
    }

    @Test
    void bytes_that_are_no_utf_8_are_malformed() {
        var body = Json.text("{'name': 'Bjørn', 'email': '%s'}", Given.email());

        refused(ProblemCode.MALFORMED_JSON, () -> caller.bytes("POST", "/v1/users", body.getBytes(ISO_8859_1)));
        refused(ProblemCode.MALFORMED_JSON, () -> caller.bytes("POST", "/v1/users", body.getBytes(UTF_16)));
        refused(ProblemCode.MALFORMED_JSON, () -> caller.bytes("POST", "/v1/users", surrogateAsUtf8()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999", "-1e999999", "1e-999999", "1.0", "1e2"})
    void a_number_that_is_no_integer_is_no_limit(String number) {
        var organization = given.organization();

        refused(
                ProblemCode.VALIDATION_FAILED,
                () -> caller.patch("/v1/organizations/" + organization, "{\"maxMembers\": " + number + "}"),
                "/maxMembers type");
    }

    @Test
    void a_number_of_very_many_digits_is_refused_without_harm() {
        var organization = given.organization();
        var reply = caller.patch("/v1/organizations/" + organization, "{\"maxMembers\": " + "9".repeat(60_000) + "}");

        assertThat(reply.status()).isIn(400, 422);
        assertThat(reply.code()).isIn("malformed_json", "validation_failed");
    }

    @Test
    void a_body_is_64_kib_and_not_a_byte_more() {
        var body = Json.text("{'name': 'Ada', 'email': '%s'}", Given.email());
        var longest = body + " ".repeat(64 * 1024 - body.length());

        refused(ProblemCode.PAYLOAD_TOO_LARGE, () -> post(longest + " "));
        refused(ProblemCode.PAYLOAD_TOO_LARGE, () -> post(longest.repeat(20)));
        refused(
                ProblemCode.PAYLOAD_TOO_LARGE,
                () -> caller.call("DELETE", "/v1/users/" + Given.unique(), longest + " "));
        assertThat(post(longest).status()).isEqualTo(201);
    }

    /** U+D800 written as if it were a character of its own, which UTF-8 forbids. */
    private static byte[] surrogateAsUtf8() {
        var body = "{\"name\": \"???\", \"email\": \"ada@example.com\"}".getBytes(ISO_8859_1);
        body[10] = (byte) 0xed;
        body[11] = (byte) 0xa0;
        body[12] = (byte) 0x80;
        return body;
    }

    private Reply post(String body) {
        return caller.post("/v1/users", body);
    }
}

package dev.roster.command.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.command.Caller.Reply;
import dev.roster.command.CommandServiceTest;
import dev.roster.command.Given;
import dev.roster.command.Json;
import dev.roster.http.ProblemCode;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MediaTypeTest extends CommandServiceTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/xml",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "application/merge-patch+json",
                "application/problem+json",
                "application/json; charset=iso-8859-1",
                "application/json; charset=utf-16",
                "*/*",
                "json",
                ""
            })
    void a_body_of_another_media_type_is_refused(String type) {
        refused(ProblemCode.UNSUPPORTED_MEDIA_TYPE, () -> create("Content-Type", type));
    }

    @Test
    void a_body_without_a_media_type_is_refused() {
        var body = BodyPublishers.ofByteArray(user());

        refused(ProblemCode.UNSUPPORTED_MEDIA_TYPE, () -> caller.send(caller.request("POST", "/v1/users", body)));
        var user = given.user();
        var reason = BodyPublishers.ofString("{}");
        refused(
                ProblemCode.UNSUPPORTED_MEDIA_TYPE,
                () -> caller.send(caller.request("POST", "/v1/users/" + user + "/deactivate", reason)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"text/plain", "application/json-patch+json", "application/merge-patch+json; charset=latin1"})
    void a_patch_of_another_media_type_is_refused(String type) {
        var user = given.user();

        refused(
                ProblemCode.UNSUPPORTED_MEDIA_TYPE,
                () -> caller.patch("/v1/users/" + user, Json.text("{'name': 'Ida'}"), "Content-Type", type));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "br", "deflate, gzip", "aes128gcm"})
    void an_encoded_body_is_refused(String encoding) {
        refused(ProblemCode.UNSUPPORTED_MEDIA_TYPE, () -> create("Content-Encoding", encoding));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "APPLICATION/JSON",
                "application/json;charset=utf-8",
                "application/json; charset=\"UTF-8\"",
                "application/json; v=1"
            })
    void json_in_utf_8_is_taken(String type) {
        assertThat(create("Content-Type", type, "Content-Encoding", "identity").status())
                .isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/xml", "application/merge-patch+json"})
    void who_does_not_take_json_gets_none(String accepted) {
        var user = given.user();

        refused(ProblemCode.NOT_ACCEPTABLE, () -> create("Accept", accepted));
        refused(ProblemCode.NOT_ACCEPTABLE, () -> caller.get("/v1/users/" + user, "Accept", accepted));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*/*",
                "application/*",
                "text/html, application/json;q=0.1",
                "application/json, application/problem+json"
            })
    void who_takes_json_among_others_gets_it(String accepted) {
        var reply = create("Accept", accepted);

        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.header("Content-Type")).isEqualTo("application/json");
    }

    @Test
    void a_problem_is_answered_even_to_those_who_did_not_ask_for_one() {
        var reply = refused(
                ProblemCode.USER_NOT_FOUND,
                () -> caller.get("/v1/users/" + Given.unique(), "Accept", "application/json"));

        assertThat(reply.header("Content-Type")).isEqualTo("application/problem+json");
    }

    private Reply create(String... headers) {
        return caller.bytes("POST", "/v1/users", user(), headers);
    }

    private static byte[] user() {
        return Json.text("{'name': 'Ada', 'email': '%s'}", Given.email()).getBytes(UTF_8);
    }
}

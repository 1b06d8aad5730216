package dev.roster.command.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.command.Caller.Reply;
import dev.roster.command.CommandServiceTest;
import dev.roster.command.Given;
import dev.roster.command.Json;
import dev.roster.http.ProblemCode;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A caller that names the version it has seen changes that version or nothing. */
class PreconditionTest extends CommandServiceTest {

    /** A command on something that stands at version 1 and has a caller who may change it. */
    private record Command(String method, String path, String json, ProblemCode missing) {
        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    static Stream<Command> commands() {
        return Stream.of(
                new Command("PATCH", "/v1/users/{user}", "{\"name\": \"Eve\"}", ProblemCode.USER_NOT_FOUND),
                new Command("PUT", "/v1/users/{user}/email", "{\"email\": \"{new}\"}", ProblemCode.USER_NOT_FOUND),
                new Command("PUT", "/v1/users/{user}/role", "{\"role\": \"admin\"}", ProblemCode.USER_NOT_FOUND),
                new Command("POST", "/v1/users/{user}/deactivate", "{}", ProblemCode.USER_NOT_FOUND),
                new Command("POST", "/v1/users/{user}/reactivate", "{}", ProblemCode.USER_NOT_FOUND),
                new Command("DELETE", "/v1/users/{user}", "{}", ProblemCode.USER_NOT_FOUND),
                new Command("PATCH", "/v1/users/{user}/settings", "{\"locale\": \"de\"}", ProblemCode.USER_NOT_FOUND),
                new Command(
                        "PATCH", "/v1/organizations/{org}", "{\"name\": \"B\"}", ProblemCode.ORGANIZATION_NOT_FOUND),
                new Command("POST", "/v1/organizations/{org}/deactivate", "{}", ProblemCode.ORGANIZATION_NOT_FOUND),
                new Command("POST", "/v1/organizations/{org}/reactivate", "{}", ProblemCode.ORGANIZATION_NOT_FOUND),
                new Command("DELETE", "/v1/organizations/{org}", "{}", ProblemCode.ORGANIZATION_NOT_FOUND),
                new Command(
                        "POST",
                        "/v1/organizations/{org}/transfer-ownership",
                        "{\"newOwnerId\": \"{member}\"}",
                        ProblemCode.ORGANIZATION_NOT_FOUND),
                new Command(
                        "PATCH",
                        "/v1/organizations/{org}/members/{member}",
                        "{\"role\": \"admin\"}",
                        ProblemCode.ORGANIZATION_NOT_FOUND),
                new Command(
                        "DELETE",
                        "/v1/organizations/{org}/members/{member}",
                        "{}",
                        ProblemCode.ORGANIZATION_NOT_FOUND));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void another_version_is_refused_and_the_present_one_taken(Command command) {
        var organization = given.organization();
        var member = given.member(organization);
        var path = filled(command.path(), given.user(), organization, member);
        var json = filled(command.json(), "", organization, member);

        var refused = refused(ProblemCode.VERSION_MISMATCH, () -> send(command, path, json, "\"2\""));
        assertThat(refused.body().path("currentVersion").asLong()).isEqualTo(1);
        assertThat(send(command, path, json, "\"1\"").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void an_asterisk_takes_any_version_that_is_there(Command command) {
        var organization = given.organization();
        var member = given.member(organization);
        var json = filled(command.json(), "", organization, member);
        var gone = filled(command.path(), Given.unique(), Given.unique(), member);
        var there = filled(command.path(), given.user(), organization, member);

        refused(command.missing(), () -> send(command, gone, json, "*"));
        assertThat(send(command, there, json, "*").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1",
                "W/\"1\"",
                "\"1\", \"2\"",
                "\"1\",\"1\"",
                "\"one\"",
                "\"01\"",
                "\"-1\"",
                "\"\"",
                "\"1",
                "*, \"1\"",
                "\"12345678901234567890\""
            })
    void anything_but_one_strong_tag_is_refused(String tag) {
        var user = given.user();
        refused(ProblemCode.INVALID_PRECONDITION, () -> rename(user, "If-Match", tag));
    }

    @Test
    void two_tags_in_two_headers_are_a_list() {
        var user = given.user();
        refused(ProblemCode.INVALID_PRECONDITION, () -> rename(user, "If-Match", "\"1\"", "If-Match", "\"1\""));
    }

    @Test
    void the_version_is_looked_at_before_anything_else_about_the_state() {
        var owner = given.user();
        var organization = given.organization(owner);
        given.deactivatedOrganization(organization);
        refused(
                ProblemCode.VERSION_MISMATCH,
                () -> caller.patch(
                        "/v1/organizations/" + organization, Json.text("{'name': 'B'}"), "If-Match", "\"1\""));
        refused(ProblemCode.VERSION_MISMATCH, () -> caller.delete("/v1/users/" + owner, "If-Match", "\"7\""));
        refused(
                ProblemCode.VERSION_MISMATCH,
                () -> caller.delete("/v1/organizations/" + organization + "/members/" + owner, "If-Match", "\"7\""));
    }

    @Test
    void what_creates_has_no_version_to_match() {
        var body = Json.text("{'name': 'Ada', 'email': '%s'}", Given.email());
        refused(ProblemCode.INVALID_PRECONDITION, () -> caller.post("/v1/users", body, "If-Match", "*"));
    }

    private Reply rename(String user, String... headers) {
        return caller.patch("/v1/users/" + user, Json.text("{'name': 'Eve'}"), headers);
    }

    private Reply send(Command command, String path, String json, String tag) {
        return caller.call(command.method(), path, json, "If-Match", tag);
    }

    private static String filled(String text, String user, String organization, String member) {
        return text.replace("{user}", user)
                .replace("{org}", organization)
                .replace("{member}", member)
                .replace("{new}", Given.email());
    }
}

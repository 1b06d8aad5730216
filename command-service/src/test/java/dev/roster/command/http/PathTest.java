package dev.roster.command.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.command.CommandServiceTest;
import dev.roster.command.Given;
import dev.roster.command.Json;
import dev.roster.http.ProblemCode;
import java.net.URLDecoder;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Paths, methods and query parameters. */
class PathTest extends CommandServiceTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"ada", "1", "1-1-1-1-1", "00000000-0000-0000-0000-000000000000", "%20", "null", "%F0%9F%9A%80"})
    void a_malformed_id_is_not_found(String id) {
        refused(ProblemCode.USER_NOT_FOUND, () -> caller.get("/v1/users/" + id));
        refused(ProblemCode.USER_NOT_FOUND, () -> caller.patch("/v1/users/" + id + "/settings", "{}"));
        refused(ProblemCode.USER_NOT_FOUND, () -> caller.delete("/v1/users/" + id));
        refused(ProblemCode.ORGANIZATION_NOT_FOUND, () -> caller.get("/v1/organizations/" + id));
        refused(ProblemCode.ORGANIZATION_NOT_FOUND, () -> caller.get("/v1/organizations/" + id + "/members/" + id));
        var organization = given.organization();
        refused(
                ProblemCode.MEMBERSHIP_NOT_FOUND,
                () -> caller.get("/v1/organizations/" + organization + "/members/" + id));
        refused(
                ProblemCode.ORGANIZATION_NOT_FOUND,
                () -> caller.post("/v1/organizations/" + id + "/projects", Json.object("name", "Engine")));
        refused(ProblemCode.PROJECT_NOT_FOUND, () -> caller.get("/v1/projects/" + id));
        refused(ProblemCode.PROJECT_NOT_FOUND, () -> caller.post("/v1/projects/" + id + "/archive", null));
        refused(
                ProblemCode.PROJECT_NOT_FOUND,
                () -> caller.post("/v1/projects/" + id + "/tasks", Json.object("title", "Cut the cards")));
        refused(ProblemCode.TASK_NOT_FOUND, () -> caller.get("/v1/tasks/" + id));
        refused(ProblemCode.TASK_NOT_FOUND, () -> caller.delete("/v1/tasks/" + id + "/assignee"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a%2Fb", "a%5Cb"})
    void a_path_that_could_mean_several_things_is_refused(String id) {
        refused(ProblemCode.INVALID_PARAMETER, () -> caller.get("/v1/users/" + id));
    }

    @Test
    void an_id_is_found_in_either_case() {
        var user = given.user();
        var reply = caller.get("/v1/users/" + user.toUpperCase(Locale.ROOT));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.id()).isEqualTo(user);
        assertThat(reply.header("ETag")).isEqualTo("\"1\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/v1",
                "/v1/",
                "/v1/people",
                "/v2/users",
                "/v1/users/",
                "/V1/users",
                "/v1/users/x/y/z",
                "/error",
                "/favicon.ico",
                "/application.yaml",
                "/documents/openapi.yaml"
            })
    void an_unknown_path_is_not_found(String path) {
        refused(ProblemCode.NOT_FOUND, () -> caller.get(path));
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /v1/users, POST",
        "DELETE, /v1/users, POST",
        "POST, /v1/users/x, 'DELETE, GET, PATCH'",
        "PUT, /v1/users/x, 'DELETE, GET, PATCH'",
        "PATCH, /v1/users/x/email, PUT",
        "GET, /v1/users/x/role, PUT",
        "PUT, /v1/users/x/settings, 'GET, PATCH'",
        "GET, /v1/users/x/deactivate, POST",
        "DELETE, /v1/users/x/notifications/mark, POST",
        "GET, /v1/signups, POST",
        "PUT, /v1/organizations/x, 'DELETE, GET, PATCH'",
        "GET, /v1/organizations/x/members, POST",
        "POST, /v1/organizations/x/members/y, 'DELETE, GET, PATCH'",
        "GET, /v1/organizations/x/projects, POST",
        "PUT, /v1/projects/x, 'DELETE, GET, PATCH'",
        "GET, /v1/projects/x/archive, POST",
        "GET, /v1/projects/x/tasks, POST",
        "POST, /v1/tasks/x, 'DELETE, GET, PATCH'",
        "GET, /v1/tasks/x/assignee, 'DELETE, PUT'",
        "POST, /v1/tasks/x/status, PUT",
        "TRACE, /v1/users, POST",
        "TRACK, /v1/users, POST"
    })
    void a_method_that_a_path_does_not_have_is_refused_with_those_it_has(String method, String path, String allowed) {
        var reply = refused(ProblemCode.METHOD_NOT_ALLOWED, () -> caller.call(method, path, null));

        assertThat(reply.header("Allow")).isEqualTo(allowed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"dry=true", "dry", "dry=", "limit=1", "%F0%9F%9A%80=1", "name=Ada"})
    void an_unknown_query_parameter_is_refused(String query) {
        var user = given.user();
        var parameter = URLDecoder.decode(query.split("=", 2)[0], UTF_8);

        refused(
                ProblemCode.INVALID_PARAMETER,
                () -> caller.get("/v1/users/" + user + "?" + query),
                parameter + " unknown");
        refused(
                ProblemCode.INVALID_PARAMETER,
                () -> caller.post("/v1/users?" + query, Json.text("{'name': 'Ada', 'email': '%s'}", Given.email())),
                parameter + " unknown");
        refused(
                ProblemCode.INVALID_PARAMETER,
                () -> caller.delete("/v1/users/" + user + "?" + query),
                parameter + " unknown");
    }

    @Test
    void all_unknown_query_parameters_are_told_at_once() {
        var user = given.user();

        refused(
                ProblemCode.INVALID_PARAMETER,
                () -> caller.delete("/v1/users/" + user + "?dry=true&force&dry=false"),
                "dry unknown",
                "force unknown",
                "dry unknown");
    }
}

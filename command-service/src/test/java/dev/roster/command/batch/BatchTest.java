package dev.roster.command.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.command.Given;
import dev.roster.command.Json;
import dev.roster.http.ProblemCode;
import java.util.ArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many commands in one call. */
class BatchTest extends BatchCalls {

    @Test
    void each_operation_has_its_own_result_in_order() {
        var user = given.user();
        var email = Given.email();
        var reply = batch(
                "independent",
                operation("a", "POST", "/v1/users", Json.text("{'name': 'Ada', 'email': '%s'}", email)),
                operation("b", "PATCH", "/v1/users/" + user, Json.text("{'name': ''}")),
                operation("c", "PATCH", "/v1/users/" + user, Json.text("{'name': 'Eve'}")),
                operation("d", "POST", "/v1/users", Json.text("{'name': 'Bob', 'email': '%s'}", email)),
                operation("e", "DELETE", "/v1/users/" + Given.unique(), null),
                operation("f", "PATCH", "/v1/users/" + user, Json.text("{'name': 'Eve'}")));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(results(reply, "ref")).containsExactly("a", "b", "c", "d", "e", "f");
        assertThat(results(reply, "status")).containsExactly("201", "422", "200", "409", "404", "200");
        assertThat(results(reply, "etag")).containsExactly("\"1\"", "null", "\"2\"", "null", "null", "\"2\"");
        assertThat(result(reply, 3).at("/problem/errors/0/pointer").stringValue())
                .isEqualTo("/email");
        assertThat(result(reply, 3).at("/problem/instance").stringValue()).isEqualTo("/v1/users");
        assertThat(result(reply, 4).at("/problem/code").stringValue()).isEqualTo("user_not_found");
        assertThat(facts(reply)).hasSize(3);
    }

    @Test
    void an_operation_sees_what_those_before_it_did() {
        var user = Given.unique();
        var organization = Given.unique();
        var member = given.user();
        var reply = batch(
                "atomic",
                operation("", "POST", "/v1/users", userBody(user)),
                operation(
                        "",
                        "POST",
                        "/v1/organizations",
                        Json.text(
                                "{'id': '%s', 'name': 'Acme', 'ownerId': '%s', 'maxMembers': 2}", organization, user)),
                operation("", "POST", "/v1/organizations/" + organization + "/members", Json.object("userId", member)),
                operation(
                        "",
                        "PATCH",
                        "/v1/organizations/" + organization + "/members/" + member,
                        Json.object("role", "admin")),
                operation("", "PUT", "/v1/users/" + user + "/role", Json.object("role", "admin")));

        assertThat(reply.status()).as(reply.body().toString()).isEqualTo(200);
        assertThat(results(reply, "status")).containsExactly("201", "201", "201", "200", "200");
        assertThat(result(reply, 4).at("/body/version").intValue()).isEqualTo(2);
        var more = batch(
                "independent",
                operation(
                        "",
                        "POST",
                        "/v1/organizations/" + organization + "/members",
                        Json.object("userId", given.user())));
        assertThat(result(more, 0).at("/problem/code").stringValue()).isEqualTo("member_limit_reached");
    }

    @Test
    void seats_are_counted_within_a_batch() {
        var organization =
                given.organization(given.user(), ", \"maxMembers\": 4").id();
        var operations = IntStream.range(0, 6)
                .mapToObj(i -> operation(
                        "" + i,
                        "POST",
                        "/v1/organizations/" + organization + "/members",
                        Json.object("userId", given.user())))
                .toArray(String[]::new);

        assertThat(results(batch("independent", operations), "status"))
                .containsExactly("201", "201", "201", "409", "409", "409");
    }

    @Test
    void the_first_refusal_takes_an_atomic_batch_back() {
        var user = given.user();
        var refused = refused(
                ProblemCode.VALIDATION_FAILED,
                () -> batch(
                        "atomic",
                        operation("", "PATCH", "/v1/users/" + user, Json.text("{'name': 'Eve'}")),
                        operation("", "POST", "/v1/users", userBody(Given.unique())),
                        operation("", "PATCH", "/v1/users/" + user, Json.text("{'name': ''}"))),
                "/operations/2/body/name too_short");
        assertThat(refused.status()).isEqualTo(422);
        var email = Given.email();
        refused(
                ProblemCode.EMAIL_ALREADY_IN_USE,
                () -> batch(
                        "atomic",
                        operation("", "POST", "/v1/users", Json.text("{'name': 'Ada', 'email': '%s'}", email)),
                        operation("", "POST", "/v1/users", Json.text("{'name': 'Ada', 'email': '%s'}", email))),
                "/operations/1/body/email duplicate");
        refused(
                ProblemCode.USER_NOT_FOUND,
                () -> batch("atomic", operation("", "PATCH", "/v1/users/" + Given.unique(), "{}")),
                "/operations/0 user_not_found");
    }

    @Test
    void preconditions_stand_in_the_operations() {
        var user = given.user();
        var path = "/v1/users/" + user;
        var reply = batch(
                "independent",
                "{\"method\": \"PATCH\", \"path\": \"%s\", \"body\": {\"name\": \"B\"}, \"ifMatch\": \"\\\"1\\\"\"}"
                        .formatted(path),
                "{\"method\": \"PATCH\", \"path\": \"%s\", \"body\": {\"name\": \"C\"}, \"ifMatch\": \"\\\"1\\\"\"}"
                        .formatted(path),
                "{\"method\": \"PATCH\", \"path\": \"%s\", \"body\": {\"name\": \"C\"}, \"ifMatch\": \"1\"}"
                        .formatted(path));

        assertThat(results(reply, "status")).containsExactly("200", "412", "400");
        assertThat(result(reply, 1).at("/problem/currentVersion").intValue()).isEqualTo(2);
    }

    @Test
    void what_is_no_command_is_refused_in_its_place() {
        var user = given.user();
        var reply = batch(
                "independent",
                operation("", "POST", "/v1/batch", "{\"mode\": \"atomic\", \"operations\": []}"),
                operation("", "GET", "/v1/users/" + user, null),
                operation("", "POST", "/actuator/health", null),
                operation("", "POST", "/v1/nothing", null),
                operation("", "PATCH", "/v1/users/%zz", null),
                operation("", "PUT", "/v1/users/" + user, null),
                operation("", "POST", "/v1/users/" + user + "/deactivate", null));

        assertThat(results(reply, "status")).containsExactly("404", "405", "404", "404", "404", "405", "200");
    }

    @Test
    void what_is_malformed_as_a_whole_is_refused_as_a_whole() {
        refused(ProblemCode.VALIDATION_FAILED, () -> batch("independent"), "/operations out_of_range");
        refused(
                ProblemCode.VALIDATION_FAILED,
                () -> caller.post(
                        "/v1/batch",
                        Json.text("{'mode': 'both', 'operations': [{'path': '/v1/users', 'body': [], 'x': 1}, 7]}")),
                "/mode not_allowed",
                "/operations/0/method required",
                "/operations/0/body type",
                "/operations/0/x unknown",
                "/operations/1 type");
        var operations = new ArrayList<String>();
        for (var i = 0; i < 501; i++) operations.add(operation("", "DELETE", "/v1/users/" + Given.unique(), null));
        refused(
                ProblemCode.VALIDATION_FAILED,
                () -> batch("atomic", operations.toArray(String[]::new)),
                "/operations out_of_range");
    }

    @Test
    void a_key_stands_for_the_whole_batch() {
        var key = Given.unique();
        var body = body("independent", operation("", "POST", "/v1/users", userBody(Given.unique())));
        var first = caller.post("/v1/batch", body, "Idempotency-Key", key);
        var second = caller.post("/v1/batch", body, "Idempotency-Key", key);

        assertThat(second.response().body()).isEqualTo(first.response().body());
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(second.header("Consistency-Token")).isEqualTo(first.header("Consistency-Token"));
    }
}

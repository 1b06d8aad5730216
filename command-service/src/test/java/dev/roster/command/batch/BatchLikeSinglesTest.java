package dev.roster.command.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.command.Caller.Reply;
import dev.roster.command.CommandServiceTest;
import dev.roster.command.Given;
import dev.roster.command.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Random commands, few ids: in a batch they come to the same as one by one. The seed is in the test's name. */
class BatchLikeSinglesTest extends CommandServiceTest {

    private static final int OPERATIONS = 40;

    /** A world of its own, with the same things in it as any other. */
    private record World(String mark, List<String> users, List<String> organizations) {

        static World make() {
            return new World(Given.unique(), ids(4), ids(3));
        }

        private static List<String> ids(int count) {
            return IntStream.range(0, count).mapToObj(_ -> Given.unique()).toList();
        }
    }

    private record Operation(String method, String path, String body) {}

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 12);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_batch_comes_to_the_same_as_its_operations_one_by_one(long seed) {
        var singly = singly(operations(World.make(), new Random(seed)));
        var together = together(operations(World.make(), new Random(seed)));

        assertThat(together).containsExactlyElementsOf(singly);
        assertThat(singly).anyMatch(it -> it.startsWith("2")).anyMatch(it -> it.startsWith("4"));
    }

    private List<String> singly(List<Operation> operations) {
        return operations.stream()
                .map(it -> caller.call(it.method(), it.path(), it.body()))
                .map(reply -> outcome(reply.status(), reply.body(), reply.body()))
                .toList();
    }

    private List<String> together(List<Operation> operations) {
        var items = operations.stream()
                .map(it -> "{\"method\": \"" + it.method() + "\", \"path\": \"" + it.path() + "\", \"body\": "
                        + it.body() + "}")
                .toList();
        Reply reply = caller.post(
                "/v1/batch", "{\"mode\": \"independent\", \"operations\": [" + String.join(",", items) + "]}");
        var outcomes = new ArrayList<String>();
        for (var result : reply.body().path("results")) {
            outcomes.add(outcome(result.path("status").intValue(), result.path("body"), result.path("problem")));
        }
        return outcomes;
    }

    /** What does not differ between worlds. */
    private static String outcome(int status, JsonNode body, JsonNode problem) {
        return "%s %s version %s role %s active %s name %s"
                .formatted(
                        status,
                        problem.path("code").asString(),
                        body.path("version"),
                        body.path("role"),
                        body.path("active"),
                        body.path("name"));
    }

    private static List<Operation> operations(World world, Random random) {
        return IntStream.range(0, OPERATIONS)
                .mapToObj(_ -> operation(world, random))
                .toList();
    }

    private static Operation operation(World world, Random random) {
        var user = any(world.users(), random);
        var organization = any(world.organizations(), random);
        var users = "/v1/users/" + user;
        var organizations = "/v1/organizations/" + organization;
        var email = "ada." + random.nextInt(4) + "." + world.mark() + "@example.com";
        return switch (random.nextInt(14)) {
            case 0, 1, 2 ->
                new Operation(
                        "POST", "/v1/users", Json.text("{'id': '%s', 'name': 'Ada', 'email': '%s'}", user, email));
            case 3, 4 ->
                new Operation(
                        "POST",
                        "/v1/organizations",
                        Json.text(
                                "{'id': '%s', 'name': 'Acme', 'ownerId': '%s', 'maxMembers': %s}",
                                organization, user, 2 + random.nextInt(2)));
            case 5, 6, 7 -> new Operation("POST", organizations + "/members", Json.object("userId", user));
            case 8 -> new Operation("PATCH", users, Json.text("{'name': 'Name %s'}", random.nextInt(3)));
            case 9 -> new Operation("PUT", users + "/email", Json.object("email", email));
            case 10 -> new Operation("POST", users + (random.nextBoolean() ? "/deactivate" : "/reactivate"), "{}");
            case 11 -> new Operation("PATCH", organizations + "/members/" + user, Json.object("role", "admin"));
            case 12 -> new Operation("POST", organizations + "/transfer-ownership", Json.object("newOwnerId", user));
            default ->
                random.nextBoolean()
                        ? new Operation("DELETE", organizations + "/members/" + user, "{}")
                        : new Operation("DELETE", random.nextInt(3) == 0 ? users : organizations, "{}");
        };
    }

    private static String any(List<String> ids, Random random) {
        return ids.get(random.nextInt(ids.size()));
    }
}

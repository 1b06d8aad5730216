package dev.roster.command.batch;

import static org.assertj.core.api.Assertions.assertThat;

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

/** Random work in one organization: in a batch it comes to the same as one by one. The seed is in the test's name. */
class BatchOfWorkTest extends CommandServiceTest {

    private static final int OPERATIONS = 60;

    /** An organization of its own, with the same things to work on as any other. */
    private record World(String organization, List<String> users, List<String> projects, List<String> tasks) {}

    private record Operation(String method, String path, String body) {}

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 12);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_batch_of_work_comes_to_the_same_as_its_operations_one_by_one(long seed) {
        var singly = singly(operations(world(), new Random(seed)));
        var together = together(operations(world(), new Random(seed)));

        assertThat(together).containsExactlyElementsOf(singly);
        assertThat(singly).anyMatch(it -> it.startsWith("2")).anyMatch(it -> it.startsWith("4"));
    }

    private World world() {
        var organization = given.organization();
        var users = List.of(given.member(organization), given.member(organization), given.user());
        var project = given.project(organization);
        var task = given.assignedTask(project, users.getFirst()).id();
        return new World(
                organization,
                users,
                List.of(project, Given.unique(), Given.unique()),
                List.of(task, Given.unique(), Given.unique(), Given.unique()));
    }

    private List<String> singly(List<Operation> operations) {
        return operations.stream()
                .map(it -> caller.call(it.method(), it.path(), it.body()))
                .map(reply -> reply.status() < 300 ? done(reply.status(), reply.body()) : refused(reply.body()))
                .toList();
    }

    private List<String> together(List<Operation> operations) {
        var items = operations.stream()
                .map(it ->
                        Json.text("{'method': '%s', 'path': '%s', 'body': ", it.method(), it.path()) + it.body() + "}")
                .toList();
        var reply = caller.post(
                "/v1/batch", "{\"mode\": \"independent\", \"operations\": [" + String.join(",", items) + "]}");
        var outcomes = new ArrayList<String>();
        for (var result : reply.body().path("results")) {
            outcomes.add(
                    result.has("problem")
                            ? refused(result.path("problem"))
                            : done(result.path("status").intValue(), result.path("body")));
        }
        return outcomes;
    }

    /** What does not differ between worlds. */
    private static String done(int status, JsonNode body) {
        return "%s version %s name %s archived %s title %s status %s assigned %s"
                .formatted(
                        status,
                        body.path("version"),
                        body.path("name"),
                        body.path("archived"),
                        body.path("title"),
                        body.path("status"),
                        body.path("assigneeId").isString());
    }

    private static String refused(JsonNode problem) {
        return problem.path("status") + " " + problem.path("code").asString();
    }

    private static List<Operation> operations(World world, Random random) {
        return IntStream.range(0, OPERATIONS)
                .mapToObj(_ -> random.nextInt(4) == 0 ? around(world, random) : work(world, random))
                .toList();
    }

    private static Operation work(World world, Random random) {
        var user = any(world.users(), random);
        var project = "/v1/projects/" + any(world.projects(), random);
        var task = any(world.tasks(), random);
        var path = "/v1/tasks/" + task;
        return switch (random.nextInt(8)) {
            case 0, 1 ->
                new Operation(
                        "POST",
                        project + "/tasks",
                        Json.text("{'id': '%s', 'title': 'Cut', 'assigneeId': '%s'}", task, user));
            case 2, 3 -> new Operation("PUT", path + "/assignee", Json.object("assigneeId", user));
            case 4 -> new Operation("PATCH", path, Json.text("{'title': 'Title %s'}", random.nextInt(3)));
            case 5, 6 ->
                new Operation("PUT", path + "/status", Json.object("status", random.nextBoolean() ? "done" : "todo"));
            default -> new Operation("DELETE", path + (random.nextInt(3) > 0 ? "/assignee" : ""), "{}");
        };
    }

    private static Operation around(World world, Random random) {
        var id = any(world.projects(), random);
        var project = "/v1/projects/" + id;
        var organization = "/v1/organizations/" + world.organization();
        var user = any(world.users(), random);
        return switch (random.nextInt(12)) {
            case 0, 1, 2 ->
                new Operation("POST", organization + "/projects", Json.text("{'id': '%s', 'name': 'Engine'}", id));
            case 3 -> new Operation("PATCH", project, Json.text("{'name': 'Name %s'}", random.nextInt(3)));
            case 4 -> new Operation("POST", project + "/archive", "{}");
            case 5, 6 -> new Operation("POST", project + "/unarchive", "{}");
            case 7 -> new Operation("POST", organization + "/deactivate", "{}");
            case 8, 9 -> new Operation("POST", organization + "/reactivate", "{}");
            case 10 ->
                random.nextBoolean()
                        ? new Operation("DELETE", organization + "/members/" + user, "{}")
                        : new Operation("POST", organization + "/members", Json.object("userId", user));
            default -> new Operation("DELETE", random.nextInt(4) > 0 ? project : organization, "{}");
        };
    }

    private static String any(List<String> ids, Random random) {
        return ids.get(random.nextInt(ids.size()));
    }
}

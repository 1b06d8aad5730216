package dev.roster.command.race;

import static dev.roster.shared.event.AggregateType.USER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.command.Caller.Reply;
import dev.roster.command.Given;
import dev.roster.command.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Batches and single commands that change the same rows, in whatever order their callers chose. */
class BatchRaceTest extends RaceTest {

    @Test
    void batches_and_single_commands_all_have_their_effect() {
        rounds(many -> {
            var users = Stream.generate(many::user).limit(4).toList();
            return () -> {
                var replies = race(List.of(
                        () -> renameAll("independent", users),
                        () -> renameAll("atomic", users.reversed()),
                        () -> rename(users.getFirst()),
                        () -> rename(users.getLast())));

                assertThat(outcomes(replies)).containsOnly("200");
                for (var reply : replies.subList(0, 2)) {
                    assertThat(reply.body().path("results"))
                            .hasSize(users.size())
                            .allSatisfy(result ->
                                    assertThat(result.path("status").intValue()).isEqualTo(200));
                }
                hasVersions(USER, users.getFirst(), 4);
                hasVersions(USER, users.get(1), 3);
                hasVersions(USER, users.get(2), 3);
                hasVersions(USER, users.getLast(), 4);
            };
        });
    }

    @Test
    void batches_with_an_operation_that_breaks_a_constraint_do_not_wait_for_each_other_in_a_circle() {
        rounds(many -> {
            var taken = Given.email();
            many.user(taken);
            var users = Stream.generate(many::user).limit(4).toList();
            return () -> {
                var replies = race(List.of(
                        () -> renameAround(taken, users),
                        () -> renameAround(taken, users.reversed()),
                        () -> renameAround(taken, users),
                        () -> renameAround(taken, users.reversed())));

                for (var reply : replies)
                    assertThat(reply.body()
                                    .path("results")
                                    .valueStream()
                                    .map(result -> result.path("status").intValue()))
                            .containsExactly(200, 200, 409, 200, 200);
            };
        });
    }

    private Reply renameAround(String taken, List<String> users) {
        var operations = users.stream().map(BatchRaceTest::renaming).collect(Collectors.toCollection(ArrayList::new));
        operations.add(
                users.size() / 2,
                Json.text("{'method': 'POST', 'path': '/v1/users', 'body': {'name': 'Ada', 'email': '%s'}}", taken));
        return batch("independent", operations);
    }

    private Reply rename(String user) {
        return caller.patch("/v1/users/" + user, Json.object("name", Given.unique()));
    }

    private Reply renameAll(String mode, List<String> users) {
        return batch(mode, users.stream().map(BatchRaceTest::renaming).toList());
    }

    private static String renaming(String user) {
        return Json.text("{'method': 'PATCH', 'path': '/v1/users/%s', 'body': {'name': '%s'}}", user, Given.unique());
    }

    private Reply batch(String mode, List<String> operations) {
        return caller.post(
                "/v1/batch", Json.text("{'mode': '%s', 'operations': [%s]}", mode, String.join(", ", operations)));
    }
}

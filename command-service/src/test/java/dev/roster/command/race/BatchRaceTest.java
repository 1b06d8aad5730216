package dev.roster.command.race;

import static dev.roster.shared.event.AggregateType.USER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.command.Caller.Reply;
import dev.roster.command.Given;
import dev.roster.command.Json;
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

    private Reply rename(String user) {
        return caller.patch("/v1/users/" + user, Json.object("name", Given.unique()));
    }

    private Reply renameAll(String mode, List<String> users) {
        var operations = users.stream()
                .map(user -> Json.text(
                        "{'method': 'PATCH', 'path': '/v1/users/%s', 'body': {'name': '%s'}}", user, Given.unique()))
                .collect(Collectors.joining(", "));
        return caller.post("/v1/batch", Json.text("{'mode': '%s', 'operations': [%s]}", mode, operations));
    }
}

package dev.roster.command.race;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.command.Caller.Reply;
import dev.roster.command.Given;
import dev.roster.command.Json;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Many send the same request under the same key. */
class SameKeyTest extends RaceTest {

    @Test
    void a_creation_has_one_effect_and_one_answer() {
        rounds(_ -> () -> {
            var key = Given.unique();
            var body = Json.text("{'name': 'Ada', 'email': '%s'}", Given.email());
            var replies = race(50, _ -> caller.post("/v1/users", body, "Idempotency-Key", key));

            assertThat(outcomes(replies)).isSubsetOf("201", "409 idempotency_key_in_use");
            assertThat(bodies(replies, "201")).hasSize(1);
            assertThat(replies)
                    .filteredOn(reply -> reply.status() == 201 && reply.header("Idempotency-Replayed") == null)
                    .hasSize(1);
            assertThat(replies)
                    .filteredOn(reply -> reply.status() == 409)
                    .allSatisfy(reply -> assertThat(reply.header("Retry-After")).isNotNull());
        });
    }

    @Test
    void a_refusal_is_decided_once() {
        var taken = given.user("").text("email");
        rounds(_ -> () -> {
            var key = Given.unique();
            var body = Json.text("{'name': 'Ada', 'email': '%s'}", taken);
            var replies = race(20, _ -> caller.post("/v1/users", body, "Idempotency-Key", key));

            assertThat(outcomes(replies)).isSubsetOf("409 email_already_in_use", "409 idempotency_key_in_use");
            assertThat(bodies(replies, "409 email_already_in_use")).hasSize(1);
        });
    }

    private static Set<String> bodies(List<Reply> replies, String outcome) {
        return replies.stream()
                .filter(reply -> outcome(reply).equals(outcome))
                .map(reply -> reply.response().body())
                .collect(Collectors.toSet());
    }
}

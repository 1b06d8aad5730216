package dev.roster.command.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.command.Caller.Reply;
import dev.roster.command.Given;
import dev.roster.command.Json;
import dev.roster.http.AggregateVersion;
import dev.roster.http.ConsistencyToken;
import dev.roster.http.ConsistencyTokens;
import dev.roster.shared.event.AggregateType;
import dev.roster.shared.event.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The token of many commands. */
final class BatchTokenTest extends BatchCalls {

    @Autowired
    private ConsistencyTokens tokens;

    @Test
    void five_hundred_creations_take_a_few_statements_and_a_token_that_names_them_all() {
        var operations = new ArrayList<String>();
        for (var i = 0; i < 500; i++) operations.add(operation("" + i, "POST", "/v1/users", userBody(Given.unique())));
        var reply = batch("atomic", operations.toArray(String[]::new));

        assertThat(results(reply, "status")).hasSize(500).containsOnly("201");
        assertThat(facts(reply)).hasSize(1_000);
        assertThat(token(reply).command()).isNull();
        assertThat(token(reply).versions()).containsExactlyInAnyOrderElementsOf(announced(reply));
    }

    @Test
    void a_token_that_cannot_name_all_names_the_last_and_the_command() {
        var operations = new ArrayList<String>();
        for (var i = 0; i < 500; i++) operations.add(operation("" + i, "POST", "/v1/signups", signUpBody()));
        var reply = batch("independent", operations.toArray(String[]::new));

        assertThat(results(reply, "status")).hasSize(500).containsOnly("201");
        assertThat(reply.header("Consistency-Token")).hasSizeLessThan(13 * 1024);
        assertThat(token(reply).command()).isEqualTo(reply.header("Request-Id"));
        assertThat(announced(reply)).hasSize(2_000).containsAll(token(reply).versions());
        assertThat(token(reply).versions()).contains(announced(reply).getLast());
    }

    private ConsistencyToken token(Reply reply) {
        return tokens.read(String.valueOf(reply.header("Consistency-Token")));
    }

    private List<AggregateVersion> announced(Reply reply) {
        return facts(reply).stream()
                .map(Event::state)
                .map(state ->
                        new AggregateVersion(AggregateType.of(state), state.id().value(), state.version()))
                .toList();
    }

    private static String signUpBody() {
        return Json.text(
                "{'user': %s, 'organization': {'id': '%s', 'name': 'Acme'}}",
                userBody(UUID.randomUUID().toString()), UUID.randomUUID());
    }
}

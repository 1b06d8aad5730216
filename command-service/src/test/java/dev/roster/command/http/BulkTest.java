package dev.roster.command.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.command.CommandServiceTest;
import dev.roster.command.Given;
import dev.roster.command.Json;
import dev.roster.command.change.Bulk;
import dev.roster.command.change.Command;
import dev.roster.command.change.Outcome;
import dev.roster.http.body.Body;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.node.ObjectNode;

/** What bulk loads are made of is carried out in bulk, and not one by one. */
class BulkTest extends CommandServiceTest {

    private static final int COMMANDS = 20;

    @Autowired
    private Bulk bulk;

    @Autowired
    private OperationTable table;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void users_are_created_in_bulk() {
        allInBulk(_ -> command("POST", "/v1/users", Json.text("{'name': 'Ada', 'email': '%s'}", Given.email())));
    }

    @Test
    void sign_ups_are_carried_out_in_bulk() {
        allInBulk(_ -> command(
                "POST",
                "/v1/signups",
                Json.text(
                        "{'user': {'name': 'Ada', 'email': '%s'}, 'organization': {'name': '%s'}}",
                        Given.email(), Given.unique())));
    }

    @Test
    void members_are_added_in_bulk() {
        var path = "/v1/organizations/" + given.organization() + "/members";
        allInBulk(_ -> command("POST", path, Json.object("userId", given.user())));
    }

    @Test
    void many_changes_of_one_user_are_made_in_bulk() {
        var path = "/v1/users/" + given.user();
        allInBulk(i -> command("PATCH", path, Json.object("name", "Ada " + i)));
        assertThat(caller.get(path).body().path("version").intValue()).isEqualTo(1 + COMMANDS);
        assertThat(facts().about(caller.get(path).id())).hasSize(1 + 1 + COMMANDS);
    }

    @Test
    void an_end_waits_for_its_own_turn() {
        var user = given.user();
        var commands = List.of(
                command("PATCH", "/v1/users/" + user, Json.object("name", "Eve")),
                command("DELETE", "/v1/users/" + user, "{}"),
                command("PATCH", "/v1/users/" + user, Json.object("name", "Bob")));

        assertThat(run(commands)).hasSize(1);
    }

    private void allInBulk(IntFunction<Command<Answer>> command) {
        var commands = IntStream.range(0, COMMANDS).mapToObj(command).toList();
        assertThat(run(commands))
                .hasSize(COMMANDS)
                .allSatisfy(it -> assertThat(it).isInstanceOf(Outcome.Done.class));
    }

    private List<Outcome<Answer>> run(List<Command<Answer>> commands) {
        return Objects.requireNonNull(
                new TransactionTemplate(transactions).execute(_ -> bulk.run(commands)), "outcomes");
    }

    private Command<Answer> command(String method, String path, String body) {
        return table.prepare(method, path, new Body((ObjectNode) Json.tree(body)), null);
    }
}

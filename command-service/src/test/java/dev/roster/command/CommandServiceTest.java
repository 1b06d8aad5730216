package dev.roster.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.backing.Backing;
import dev.roster.command.Caller.Reply;
import dev.roster.http.ProblemCode;
import dev.roster.shared.event.Event;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.node.ObjectNode;

/**
 * A running command-service on a real PostgreSQL and Kafka; one for all tests that extend this. Shared transactions race with
 * each other, as those of several instances do.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "roster.convoys.lanes=2")
public abstract class CommandServiceTest {

    /** How often is tried what chance decides. {@code -Droster.rounds=} for another number. */
    protected static final int ROUNDS = Integer.getInteger("roster.rounds", 200);

    @LocalServerPort
    private int port;

    @Autowired
    protected JdbcClient jdbc;

    /** When this test began. */
    protected final Instant begin = Instant.now();

    protected Caller caller = new Caller(0);
    protected Given given = new Given(caller);

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry properties) {
        var database = Backing.shared().postgres().database("command_test");
        properties.add("spring.datasource.url", database::jdbcUrl);
        properties.add("spring.datasource.username", database::username);
        properties.add("spring.datasource.password", database::password);
        properties.add(
                "roster.kafka.bootstrap-servers", () -> Backing.shared().kafka().bootstrapServers());
    }

    @BeforeEach
    void call() {
        caller = new Caller(port);
        given = new Given(caller);
    }

    /** What requests announced. */
    protected Facts facts() {
        return new Facts(jdbc, begin);
    }

    /** Everything that a request announced. */
    protected List<Event> facts(Reply reply) {
        return facts().of(reply);
    }

    /**
     * Makes a call that must be refused with this code: as a whole problem document, without any fact, and without a
     * trace in any table.
     *
     * @param errors where and why, such as {@code "/name too_short"}
     */
    protected Reply refused(ProblemCode code, Supplier<Reply> call, String... errors) {
        var before = Tables.traces(jdbc);
        var reply = call.get();
        assertThat(reply.status()).as(reply.response().body()).isEqualTo(code.status());
        assertThat(errors(reply)).containsExactlyInAnyOrder(errors);
        assertThat(withoutDetails(reply))
                .isEqualTo(Json.tree(
                        """
                        {'type': '/problems/%s', 'title': '%s', 'status': %s, 'instance': '%s', 'code': '%s',
                         'requestId': '%s', 'retryable': %s}
                        """,
                        code.wireName(),
                        code.title(),
                        code.status(),
                        reply.response().uri().getRawPath(),
                        code.wireName(),
                        reply.requestId(),
                        code.retryable()));
        assertThat(facts(reply)).isEmpty();
        assertThat(Tables.traces(jdbc)).isEqualTo(before);
        return reply;
    }

    /** Where and why, for each field that a refusal complains of. */
    protected static List<String> errors(Reply reply) {
        var errors = new ArrayList<String>();
        for (var error : reply.body().path("errors")) {
            var place = error.has("pointer") ? error.path("pointer") : error.path("parameter");
            errors.add(place.stringValue() + " " + error.path("code").stringValue());
        }
        return errors;
    }

    private static ObjectNode withoutDetails(Reply reply) {
        var problem = (ObjectNode) reply.body().deepCopy();
        assertThat(problem.path("detail").asString()).isNotBlank();
        return problem.remove(List.of("detail", "errors", "organizationIds", "currentVersion"));
    }
}

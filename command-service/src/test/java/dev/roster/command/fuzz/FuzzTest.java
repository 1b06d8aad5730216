package dev.roster.command.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.roster.command.Caller.Reply;
import dev.roster.command.CommandServiceTest;
import dev.roster.command.Given;
import dev.roster.command.document.ApiDocument;
import dev.roster.command.fuzz.Requests.Made;
import dev.roster.http.ProblemCode;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Whatever is sent, the service answers, and as its document says: no failure of its own, no problem without a documented
 * code, no success of another shape. {@code -Droster.seed=} sends something else.
 */
class FuzzTest extends CommandServiceTest {

    private static final long SEED = Long.getLong("roster.seed", 1);

    /** As many for each operation. */
    private static final int ROUNDS = Integer.getInteger("roster.fuzz.rounds", 100);

    private final List<String> failures = new ArrayList<>();
    private final Map<Integer, Integer> statuses = new TreeMap<>();

    @Test
    void whatever_is_sent_is_answered_as_documented() {
        var chance = new Chance(new Random(SEED));
        var ids = new Ids(chance, given);
        var requests =
                new Requests(chance, ids, new Bodies(chance, ids, Given.unique().substring(0, 18)));
        for (var round = 0; round < ROUNDS; round++) {
            for (var operation : ApiDocument.get().operations()) answered(requests.next(operation), ids);
        }
        await().atMost(Duration.ofMinutes(1)).until(this::nobodyWorks);
        assertThat(failures)
                .as("again with -Dtest=FuzzTest -Droster.seed=%s", SEED)
                .isEmpty();
        assertThat(statuses.keySet()).as("all kinds of answers").contains(200, 201, 400, 404, 409, 413, 415, 422);
    }

    /** So that what was asked for disturbs no other test. */
    private boolean nobodyWorks() {
        return jdbc.sql("select count(*) from job where state = 'running'")
                        .query(Long.class)
                        .single()
                == 0;
    }

    private void answered(Made made, Ids ids) {
        try {
            var reply = send(made);
            statuses.merge(reply.status(), 1, Integer::sum);
            assertThat(reply.status()).as(reply.body().toString()).isLessThan(500);
            if (reply.status() >= 400) isProblem(reply);
            if (reply.status() == 201) ids.made(reply.location());
        } catch (RuntimeException | AssertionError e) {
            failures.add(made + "\n" + e);
        }
    }

    private Reply send(Made made) {
        var body = made.body();
        var publisher = body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body);
        return caller.send(caller.request(
                made.method(), made.path(), publisher, made.headers().toArray(String[]::new)));
    }

    private static void isProblem(Reply reply) {
        assertThat(reply.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(Arrays.stream(ProblemCode.values()).filter(code -> code.status() == reply.status()))
                .extracting(ProblemCode::wireName)
                .contains(reply.code());
    }
}

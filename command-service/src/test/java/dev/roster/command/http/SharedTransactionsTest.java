package dev.roster.command.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.command.Caller.Reply;
import dev.roster.command.CommandServiceTest;
import dev.roster.command.Given;
import dev.roster.command.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Commands that come at the same moment share transactions, and nobody can tell. */
class SharedTransactionsTest extends CommandServiceTest {

    private static final int CALLERS = 100;

    @Autowired
    private PlatformTransactionManager transactions;

    private List<Reply> atOnce(List<Callable<Reply>> calls) throws Exception {
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var replies = new ArrayList<Reply>();
            for (var reply : callers.invokeAll(calls)) replies.add(reply.get());
            return replies;
        }
    }

    private Reply create(String email, String... headers) {
        return caller.post("/v1/users", Json.text("{'name': 'Ada', 'email': '%s'}", email), headers);
    }

    @Test
    void commands_that_come_at_once_share_transactions() throws Exception {
        var replies = atOnce(IntStream.range(0, CALLERS)
                .<Callable<Reply>>mapToObj(_ -> () -> create(Given.email()))
                .toList());

        assertThat(replies).extracting(Reply::status).containsOnly(201);
        assertThat(replies).allSatisfy(reply -> assertThat(facts(reply)).hasSize(2));
        var ids = replies.stream().map(Reply::id).toArray(String[]::new);
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(jdbc.sql("select count(distinct xmin::text) from users where id::text = any (:ids)")
                        .param("ids", ids)
                        .query(Integer.class)
                        .single())
                .isLessThan(CALLERS);
    }

    @Test
    void each_has_its_own_answer_or_refusal() throws Exception {
        var taken = Given.email();
        create(taken);
        var user = given.user();
        var calls = new ArrayList<Callable<Reply>>();
        for (var i = 0; i < CALLERS / 5; i++) {
            calls.add(() -> create(Given.email()));
            calls.add(() -> create(taken));
            calls.add(() -> caller.patch("/v1/users/" + Given.unique(), Json.object("name", "Eve")));
            calls.add(() -> caller.patch("/v1/users/" + user, Json.object("name", Given.unique())));
            calls.add(() -> caller.patch("/v1/users/" + user, Json.object("name", "Eve"), "If-Match", "\"1000\""));
        }
        var replies = atOnce(calls);

        for (var i = 0; i < replies.size(); i++) {
            assertThat(replies.get(i).status())
                    .isEqualTo(List.of(201, 409, 404, 200, 412).get(i % 5));
            assertThat(facts(replies.get(i))).hasSize(List.of(2, 0, 0, 1, 0).get(i % 5));
        }
        assertThat(caller.get("/v1/users/" + user).header("ETag")).isEqualTo("\"" + (1 + CALLERS / 5) + "\"");
    }

    @Test
    void keys_are_kept_for_each_and_one_key_has_one_effect() throws Exception {
        var keys = IntStream.range(0, 20).mapToObj(_ -> Given.unique()).toList();
        var calls = new ArrayList<Callable<Reply>>();
        for (var i = 0; i < CALLERS; i++) {
            var key = keys.get(i % keys.size());
            calls.add(() -> create(key + "@example.com", "Idempotency-Key", key));
        }
        var replies = atOnce(calls);

        assertThat(replies).extracting(Reply::status).isSubsetOf(201, 409);
        for (var key : keys) {
            var again = create(key + "@example.com", "Idempotency-Key", key);
            assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
            var given = replies.stream()
                    .filter(reply -> reply.status() == 201)
                    .filter(reply -> reply.body().equals(again.body()))
                    .toList();
            assertThat(given).isNotEmpty();
            assertThat(given.stream().filter(reply -> reply.header("Idempotency-Replayed") == null))
                    .hasSize(1);
        }
    }

    @Test
    void refusals_are_kept_under_their_keys_too() throws Exception {
        var taken = Given.email();
        create(taken);
        var keys = IntStream.range(0, CALLERS).mapToObj(_ -> Given.unique()).toList();
        var calls = keys.stream()
                .<Callable<Reply>>map(key -> () -> create(taken, "Idempotency-Key", key))
                .toList();
        var first = atOnce(calls);
        var second = atOnce(calls);

        assertThat(first).extracting(Reply::status).containsOnly(409);
        for (var i = 0; i < CALLERS; i++) {
            assertThat(second.get(i).response().body())
                    .isEqualTo(first.get(i).response().body());
            assertThat(second.get(i).header("Idempotency-Replayed")).isEqualTo("true");
        }
    }

    @Test
    void who_waits_for_a_lock_keeps_nobody_waiting() throws Exception {
        var locked = given.user();
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var waiting = new ArrayList<Future<Reply>>();
            new TransactionTemplate(transactions).executeWithoutResult(_ -> {
                jdbc.sql("select from users where id = ?::uuid for update")
                        .param(locked)
                        .query()
                        .listOfRows();
                for (var i = 0; i < 5; i++) {
                    waiting.add(callers.submit(
                            () -> caller.patch("/v1/users/" + locked, Json.object("name", Given.unique()))));
                }
                for (var i = 0; i < CALLERS; i++)
                    assertThat(create(Given.email()).status()).isEqualTo(201);
                assertThat(waiting).noneMatch(Future::isDone);
            });
            for (var reply : waiting) assertThat(statusOf(reply)).isEqualTo(200);
        }
    }

    private static int statusOf(Future<Reply> reply) throws InterruptedException, ExecutionException {
        return reply.get().status();
    }
}

package dev.roster.query.wait;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.roster.query.Instance;
import dev.roster.query.given.Caller;
import dev.roster.query.projection.Projections;
import dev.roster.shared.event.EventEnvelope;
import dev.roster.shared.id.UserId;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A query with a token waits for the commit that it needs, and not a moment longer. */
final class WaitsTest extends WaitingSide {

    private static final String TOKEN = "Consistency-Token";
    private static final Duration WAIT = Duration.ofSeconds(10);

    private final Instance other = Instance.shared(database());
    private final Caller caller = new Caller(other);

    private CompletableFuture<HttpResponse<String>> askForUser(UserId user, String token) {
        return caller.ask("/v1/users/" + user, TOKEN, token, "Prefer", "wait=" + WAIT.toSeconds());
    }

    private static HttpResponse<String> soon(CompletableFuture<HttpResponse<String>> answer) {
        return answer.orTimeout(WAIT.toMillis() / 2, TimeUnit.MILLISECONDS).join();
    }

    @Test
    void what_is_there_is_answered_without_a_wait() {
        var user = world.users.create("Ada");
        apply(world.facts());
        assertFound(caller.get("/v1/users/" + user, TOKEN, tokenOfLast(), "Prefer", "wait=0"), "Ada");
        assertFound(caller.get("/v1/users", TOKEN, tokenOfLast(), "Prefer", "wait=0"), "Ada");
    }

    @Test
    void the_commit_of_one_instance_wakes_those_who_wait_at_another() {
        var user = world.users.create("Ada");
        var asked = IntStream.range(0, 50)
                .mapToObj(_ -> askForUser(user, tokenOfLast()))
                .toList();
        awaitWaiting(other, 50);
        apply(world.facts());
        for (var answer : asked) assertFound(soon(answer), "Ada");
        awaitWaiting(other, 0);
    }

    @Test
    void the_same_instance_is_woken_no_otherwise() {
        var user = world.users.create("Ada");
        apply(world.facts());
        world.users.update(user, "Grace", null);
        var asked = askForUser(user, tokenOfLast());
        awaitWaiting(other, 1);
        other.part(Projections.class).apply(batch(deliveries(List.of(world.lastFact()))));
        assertFound(soon(asked), "Grace");
    }

    @Test
    void a_connection_may_idle_while_its_request_is_under_way() {
        try (var impatient = Instance.start(database(), Map.of("server.jetty.connection-idle-timeout", "500ms"))) {
            world.users.create("Ada");
            var asked = new Caller(impatient).ask("/v1/users", TOKEN, tokenOfLast(), "Prefer", "wait=3");
            assertLagging(soon(asked), "not contain it yet");
        }
    }

    @Test
    void other_commits_wake_nobody() {
        var user = world.users.create("Ada");
        var asked = askForUser(user, tokenOfLast());
        awaitWaiting(other, 1);
        var facts = world.facts();
        for (int i = 0; i < 5; i++) {
            world.users.create("Grace " + i);
            apply(world.factsAfter(world.facts().size() - 2));
        }
        assertThat(asked).isNotDone();
        apply(facts);
        assertFound(soon(asked), "Ada");
    }

    @Test
    void who_waits_holds_neither_a_connection_nor_a_place_at_the_gate() {
        var user = world.users.create("Ada");
        var asked = IntStream.range(0, 100)
                .mapToObj(_ -> askForUser(user, tokenOfLast()))
                .toList();
        awaitWaiting(other, 100);
        var gate = other.part(BulkheadRegistry.class).bulkhead("database").getMetrics();
        assertThat(gate.getAvailableConcurrentCalls()).isEqualTo(gate.getMaxAllowedConcurrentCalls());
        assertThat(other.part(HikariDataSource.class).getHikariPoolMXBean().getActiveConnections())
                .isZero();
        assertThat(caller.get("/v1/users").statusCode()).isEqualTo(200);
        apply(world.facts());
        for (var answer : asked) assertFound(soon(answer), "Ada");
    }

    @Test
    void a_version_that_does_not_come_is_waited_for_as_long_as_was_asked() {
        world.users.create("Ada");
        var start = System.nanoTime();
        var answer = caller.get("/v1/users", TOKEN, tokenOfLast(), "Prefer", "wait=1");
        assertLagging(answer, "yet");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isBetween(Duration.ofSeconds(1), WAIT);
    }

    @Test
    void all_of_several_tokens_have_to_be_there() {
        var ada = world.users.create("Ada");
        apply(world.facts());
        var first = tokenOfLast();
        var grace = world.users.create("Grace");
        var second = tokenOfLast();
        assertLagging(caller.get("/v1/users/" + ada, TOKEN, first + ", " + second, "Prefer", "wait=0"), "yet");
        assertLagging(caller.get("/v1/users/" + ada, TOKEN, first, TOKEN, second, "Prefer", "wait=0"), "yet");
        assertFound(caller.get("/v1/users/" + ada, TOKEN, " ," + first + ",, " + first), "Ada");
        apply(world.factsAfter(2));
        assertFound(caller.get("/v1/users/" + grace, TOKEN, second + "," + first), "Grace");
    }

    @Test
    void a_parked_event_ends_the_wait_for_it_and_for_what_follows() {
        var user = world.users.create("Ada");
        apply(world.facts());
        world.users.update(user, "Grace", null);
        var second = world.lastFact();
        world.users.update(user, "Grace Hopper", null);
        var third = world.lastFact();
        var asked = askForUser(user, token(second));
        var askedForNext = askForUser(user, token(third));
        awaitWaiting(other, 2);

        park(second);

        assertLagging(soon(asked), "parked");
        assertLagging(soon(askedForNext), "parked");
        assertLagging(caller.get("/v1/users", TOKEN, token(second)), "parked");
        assertThat(Caller.body(caller.get("/v1/users", TOKEN, token(second), "Prefer", "handling=lenient"))
                        .at("/meta/stale")
                        .asBoolean())
                .isTrue();
        apply(List.of(third));
        assertFound(caller.get("/v1/users/" + user, TOKEN, token(second)), "Grace Hopper");
    }

    @Test
    void a_parked_event_is_noticed_though_only_the_last_of_its_command_is_named() {
        // What other tests have parked has the same names of requests.
        jdbc.sql("delete from parked").update();
        var first = world.users.create("Ada");
        var parked = world.facts().getFirst();
        world.users.create("Grace");
        var last = world.lastFact();
        park(parked);
        apply(world.facts().stream().filter(fact -> !fact.equals(parked)).toList());

        assertFound(caller.get("/v1/users", TOKEN, token(last, last.correlationId())), "Grace");
        var token = token(last, parked.correlationId());
        assertLagging(caller.get("/v1/users", TOKEN, token), "parked");
        world.users.update(first, "Ada Lovelace", null);
        apply(List.of(world.lastFact()));
        assertFound(caller.get("/v1/users", TOKEN, token), "Ada Lovelace");
    }

    private void park(EventEnvelope fact) {
        projections.apply(batch(List.of(log().append(fact, "{".getBytes(UTF_8)))));
    }

    @Test
    void a_signal_that_came_while_the_line_was_down_is_made_up_for() {
        var user = world.users.create("Ada");
        var asked = askForUser(user, tokenOfLast());
        awaitWaiting(other, 1);
        jdbc.sql("""
                select pg_terminate_backend(pid) from pg_stat_activity
                where application_name = 'roster-query-service signals' and datname = current_database()""").query().listOfRows();
        apply(world.facts());
        assertFound(soon(asked), "Ada");
    }

    @Test
    void more_than_may_wait_are_refused_but_not_those_who_need_not_wait() {
        var user = world.users.create("Ada");
        apply(world.facts());
        var there = tokenOfLast();
        world.users.update(user, "Grace", null);
        var places = bulkhead(other);
        var free = places.getMetrics().getAvailableConcurrentCalls();
        for (int i = 0; i < free; i++) places.acquirePermission();
        try {
            var refused = caller.get("/v1/users/" + user, TOKEN, tokenOfLast());
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(Caller.body(refused).path("code").asString()).isEqualTo("overloaded");
            assertThat(refused.headers().firstValue("Retry-After")).contains("1");
            assertFound(caller.get("/v1/users/" + user, TOKEN, there), "Ada");
            assertLagging(caller.get("/v1/users/" + user, TOKEN, tokenOfLast(), "Prefer", "wait=0"), "yet");
        } finally {
            for (int i = 0; i < free; i++) places.onComplete();
        }
    }

    @Test
    void an_instance_that_stops_sends_its_waiters_on_and_the_token_outlives_it() {
        var user = world.users.create("Ada");
        var token = tokenOfLast();
        var stopping = Instance.start(database());
        var asked = new Caller(stopping).ask("/v1/users/" + user, TOKEN, token, "Prefer", "wait=10");
        awaitWaiting(stopping, 1);
        stopping.close();
        assertLagging(soon(asked), "stops");
        apply(world.facts());
        try (var next = Instance.start(database())) {
            assertFound(new Caller(next).get("/v1/users/" + user, TOKEN, token, "Prefer", "wait=0"), "Ada");
        }
    }
}

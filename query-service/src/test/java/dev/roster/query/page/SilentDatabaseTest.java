package dev.roster.query.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.roster.backing.Backing;
import dev.roster.query.given.Wire;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A database that is there and says nothing. */
@TestPropertySource(
        properties = {
            "roster.database.roles.requests.statement=20s",
            "roster.database.roles.requests.lock=200ms",
            "roster.database.roles.requests.idle-in-transaction=300ms",
            "roster.database.roles.requests.transaction=25s"
        })
final class SilentDatabaseTest extends AnyReadingSide {

    private static final Wire WIRE = new Wire();

    /** Less than any limit of a statement, more than a busy machine needs. */
    private static final Duration SOON = Duration.ofSeconds(15);

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        read("roster_silent", properties);
        var url = Backing.shared().postgres().database("roster_silent").jdbcUrl();
        properties.add("spring.datasource.url", () -> WIRE.to(url));
    }

    @Test
    void many_requests_at_once_are_all_refused_soon_and_answered_again_when_it_speaks() {
        get("/v1/users").ok();
        WIRE.freeze();
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<CompletableFuture<Answer>>();
            for (var i = 0; i < 40; i++) answers.add(CompletableFuture.supplyAsync(() -> get("/v1/users"), callers));
            assertThat(CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new)))
                    .succeedsWithin(SOON);
            assertThat(answers).allSatisfy(answer -> {
                assertThat(answer.join().status()).isEqualTo(503);
                assertThat(answer.join().header("Retry-After")).isEqualTo("1");
                assertThat(Set.of("dependency_unavailable", "overloaded"))
                        .contains(answer.join().body().path("code").asString());
            });
            await().atMost(SOON).until(() -> get("/actuator/health/readiness").status() == 503);
            assertThat(get("/actuator/health/liveness").status()).isEqualTo(200);
        } finally {
            WIRE.thaw();
        }
        await().atMost(SOON).until(() -> get("/v1/users").status() == 200);
        get("/actuator/health/readiness").ok();
    }

    @Test
    void who_waits_for_a_lock_for_too_long_is_asked_to_come_again() {
        await().atMost(SOON).until(() -> get("/v1/users").status() == 200);
        var transaction = new TransactionTemplate(transactions);
        transaction.executeWithoutResult(_ -> {
            jdbc.sql("set local idle_in_transaction_session_timeout = 0").update();
            jdbc.sql("lock table user_list_item").update();
            get("/v1/users").refused(503, "dependency_unavailable");
        });
        get("/v1/users").ok();
    }

    @Test
    void each_role_has_its_limits() {
        assertThat(List.of("statement", "lock", "idle_in_transaction_session", "transaction"))
                .extracting(limit -> jdbc.sql("show " + limit + "_timeout")
                        .query(String.class)
                        .single())
                .containsExactly("20s", "200ms", "300ms", "25s");
    }
}

package dev.roster.command.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.roster.backing.Backing;
import dev.roster.backing.Database;
import dev.roster.command.Caller.Reply;
import dev.roster.command.Given;
import dev.roster.command.Json;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever got no answer sends the same again under the same key. Who was started again serves the next test as well. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KilledServiceTest {

    private final Database database = Backing.shared().postgres().database("command_killed");
    private final DriverManagerDataSource source =
            new DriverManagerDataSource(database.jdbcUrl(), database.username(), database.password());
    private final JdbcClient jdbc = JdbcClient.create(source);
    private ServiceProcess service = ServiceProcess.start(database);
    private String key = "";

    @BeforeEach
    void drawKey() {
        key = Given.unique();
    }

    @AfterAll
    void end() {
        service.kill();
    }

    @Test
    void what_was_committed_but_not_answered_is_answered_from_memory() {
        var email = Given.email();
        var unanswered = CompletableFuture.runAsync(() -> create(email));
        await().until(() -> count("users where email = '" + email + "'") == 1);
        killAndRestart();
        unanswered.handle((_, _) -> null).join();
        var again = create(email);

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.body().path("version").asLong()).isEqualTo(1);
        assertThat(create(email).response().body()).isEqualTo(again.response().body());
        assertThat(count("users where email = '" + email + "'")).isEqualTo(1);
    }

    @Test
    void what_was_not_committed_is_carried_out() {
        var user = new Given(service.caller()).user();
        whileLocked(user, () -> {
            var unanswered = CompletableFuture.runAsync(() -> rename(user));
            await().until(() -> count("pg_stat_activity where wait_event_type = 'Lock'") > 0);
            service.kill();
            assertThat(unanswered.handle((_, failure) -> failure != null).join())
                    .isTrue();
        });
        service = ServiceProcess.start(database);
        var again = rename(user);

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.header("Idempotency-Replayed")).isNull();
        assertThat(again.body().path("version").asLong()).isEqualTo(2);
        assertThat(rename(user).header("Idempotency-Replayed")).isEqualTo("true");
    }

    private void killAndRestart() {
        service.kill();
        service = ServiceProcess.start(database);
    }

    private Reply create(String email) {
        return service.caller()
                .post("/v1/users", Json.text("{'name': 'Ada', 'email': '%s'}", email), "Idempotency-Key", key);
    }

    private Reply rename(String user) {
        return service.caller().patch("/v1/users/" + user, Json.object("name", "Grace"), "Idempotency-Key", key);
    }

    private void whileLocked(String user, Runnable action) {
        new TransactionTemplate(new JdbcTransactionManager(source)).executeWithoutResult(_ -> {
            jdbc.sql("select id from users where id = ?::uuid for update")
                    .param(user)
                    .query()
                    .singleRow();
            action.run();
        });
    }

    private long count(String what) {
        return jdbc.sql("select count(*) from " + what).query(Long.class).single();
    }
}

package dev.roster.command.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.command.Caller.Reply;
import dev.roster.command.CommandServiceTest;
import dev.roster.command.Given;
import dev.roster.command.Json;
import dev.roster.http.ProblemCode;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Commands that the database cannot carry out just now, and one that nobody foresaw. */
class OutOfReachTest extends CommandServiceTest {

    private final String body = Json.text("{'name': 'Ada', 'email': '%s'}", Given.email());
    private final String key = Given.unique();

    @Test
    void who_finds_the_gate_full_is_asked_to_come_again(@Autowired BulkheadRegistry bulkheads) {
        var gate = bulkheads.bulkhead("database");
        var places = gate.getMetrics().getAvailableConcurrentCalls();
        for (var i = 0; i < places; i++) gate.acquirePermission();
        try {
            var refusal = refused(ProblemCode.OVERLOADED, this::create);
            assertThat(refusal.header("Retry-After")).isEqualTo("1");
        } finally {
            for (var i = 0; i < places; i++) gate.onComplete();
        }
        isCarriedOut();
    }

    @Test
    void without_a_connection_the_database_is_unavailable(@Autowired DataSource dataSource) throws SQLException {
        var all = new ArrayList<Connection>();
        try {
            for (var i = 0; i < 20; i++) all.add(dataSource.getConnection());
            var refusal = create();
            assertThat(refusal.status() + " " + refusal.code()).isEqualTo("503 dependency_unavailable");
            assertThat(refusal.header("Retry-After")).isEqualTo("1");
            assertThat(refusal.body().path("retryable").asBoolean()).isTrue();
        } finally {
            for (var connection : all) connection.close();
        }
        isCarriedOut();
    }

    @Test
    void what_nobody_foresaw_is_told_with_nothing_but_the_request() {
        jdbc.sql("alter table settings rename to settings_away").update();
        try {
            var failure = create();
            assertThat(failure.status() + " " + failure.code()).isEqualTo("500 internal_error");
            assertThat(failure.text("detail")).isEqualTo("Something went wrong on our side.");
            assertThat(failure.text("requestId")).isEqualTo(failure.requestId());
            assertThat(failure.response().body()).doesNotContainIgnoringCase("settings", "sql", "dev.roster");
        } finally {
            jdbc.sql("alter table settings_away rename to settings").update();
        }
        isCarriedOut();
    }

    /** Nothing of the failure was kept. */
    private void isCarriedOut() {
        var reply = create();
        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.header("Idempotency-Replayed")).isNull();
    }

    private Reply create() {
        return caller.post("/v1/users", body, "Idempotency-Key", key);
    }
}

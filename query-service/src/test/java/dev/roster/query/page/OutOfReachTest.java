package dev.roster.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.resilience4j.bulkhead.BulkheadRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Requests that no list can answer. */
final class OutOfReachTest extends ReadingSide {

    @Autowired
    private DataSource dataSource;

    @Autowired
    private BulkheadRegistry bulkheads;

    @Test
    void lists_are_only_read() {
        for (var method : new String[] {"POST", "PUT", "PATCH", "DELETE"}) {
            for (var path : new String[] {"/v1/users", "/v1/organizations/1", "/v1/users/1/notifications"}) {
                assertThat(send(method, path).refused(405, "method_not_allowed").header("Allow"))
                        .contains("GET");
            }
        }
        seed().clear();
        assertThat(send("HEAD", "/v1/users").ok().text()).isEmpty();
    }

    @Test
    void what_nobody_serves_is_not_found() {
        for (var path : new String[] {"/error", "/", "/v1", "/v1/nothing", "/asyncapi.yaml"}) {
            get(path).refused(404, "not_found");
        }
    }

    @Test
    void who_finds_the_gate_full_is_asked_to_come_again() {
        var gate = bulkheads.bulkhead("database");
        var places = gate.getMetrics().getAvailableConcurrentCalls();
        for (var i = 0; i < places; i++) gate.acquirePermission();
        try {
            assertThat(get("/v1/users").refused(503, "overloaded").header("Retry-After"))
                    .isEqualTo("1");
            get("/v1/users?limit=0").refused(400, "invalid_parameter");
        } finally {
            for (var i = 0; i < places; i++) gate.onComplete();
        }
        get("/v1/users").ok();
    }

    @Test
    void what_nobody_foresaw_is_told_with_nothing_but_the_request() {
        seed().run("alter table user_list_item rename to user_list_item_away");
        try {
            var failure = get("/v1/users").refused(500, "internal_error");
            assertThat(failure.body().path("detail").asString()).isEqualTo("Something went wrong on our side.");
        } finally {
            seed().run("alter table user_list_item_away rename to user_list_item");
        }
        get("/v1/users").ok();
    }

    @Test
    void without_a_connection_the_database_is_unavailable() throws SQLException {
        var all = new ArrayList<Connection>();
        try {
            for (var i = 0; i < 20; i++) all.add(dataSource.getConnection());
            var refusal = get("/v1/users/1").refused(503, "dependency_unavailable");
            assertThat(refusal.header("Retry-After")).isEqualTo("1");
            assertThat(refusal.body().path("retryable").asBoolean()).isTrue();
        } finally {
            for (var connection : all) connection.close();
        }
        get("/v1/users").ok();
    }
}

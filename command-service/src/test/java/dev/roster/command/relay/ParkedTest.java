package dev.roster.command.relay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.command.Caller.Reply;
import dev.roster.command.CommandServiceTest;
import dev.roster.command.EventLog.Published;
import dev.roster.command.Given;
import dev.roster.command.Json;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Operators see which aggregates are parked, and let their facts flow again. */
class ParkedTest extends CommandServiceTest {

    private final String actor = Given.unique();

    /** A user whose first fact was refused, and whose second waits behind it. */
    private String refusedUser() {
        var id = Given.unique();
        jdbc.sql("""
                        insert into relay_parked (aggregate_type, aggregate_id, position, topic, error)
                        values ('user', ?::uuid, 0, 'roster.users.v1', 'too large')""").param(id).update();
        given.user(", \"id\": \"" + id + "\"");
        jdbc.sql("update relay_parked set position = (select position from outbox where aggregate_id = ?::uuid"
                        + " and aggregate_type = 'user') where aggregate_id = ?::uuid")
                .params(id, id)
                .update();
        assertThat(caller.patch("/v1/users/" + id, Json.object("name", "Ada King"))
                        .status())
                .isEqualTo(200);
        return id;
    }

    private JsonNode parked(String aggregate) {
        for (var entry : caller.get("/admin/parked").body().path("data")) {
            if (entry.path("aggregateId").asString().equals(aggregate)) return entry;
        }
        throw new AssertionError(aggregate + " is not parked");
    }

    private Reply act(JsonNode entry, String action) {
        return caller.post("/admin/parked/" + entry.path("id").asString() + "/" + action, null, "Roster-Actor", actor);
    }

    private List<String> published(String user) {
        return facts().about(user).stream()
                .filter(record -> record.header("ce_aggregatetype").equals("user"))
                .map(ParkedTest::version)
                .toList();
    }

    private static String version(Published record) {
        return record.header("ce_aggregateversion");
    }

    private String audited(String user) {
        return jdbc.sql("select actor || ' ' || action from audit where subject = ?")
                .param("user/" + user)
                .query(String.class)
                .single();
    }

    @Test
    void what_is_parked_is_shown_and_published_in_order_once_it_is_tried_again() {
        var user = refusedUser();
        var entry = parked(user);
        assertThat(entry.path("aggregateType").asString()).isEqualTo("user");
        assertThat(entry.path("topic").asString()).isEqualTo("roster.users.v1");
        assertThat(entry.path("error").asString()).isEqualTo("too large");
        assertThat(entry.path("partition").isNull() && entry.path("offset").isNull())
                .isTrue();

        var reply = act(entry, "retry");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.id()).isEqualTo(entry.path("id").asString());
        assertThat(reply.body().path("parked").asBoolean()).isFalse();
        assertThat(published(user)).containsExactly("1", "2");
        assertThat(audited(user)).isEqualTo(actor + " parked.retry");
        assertThat(act(entry, "retry").code()).isEqualTo("not_found");
    }

    @Test
    void what_is_discarded_is_never_published_and_lets_the_later_ones_go() {
        var user = refusedUser();
        var entry = parked(user);

        assertThat(act(entry, "discard").status()).isEqualTo(200);
        assertThat(published(user)).containsExactly("2");
        assertThat(audited(user)).isEqualTo(actor + " parked.discard");
        assertThat(act(entry, "discard").code()).isEqualTo("not_found");
    }

    @Test
    void the_newest_come_first_and_no_more_than_asked_for() {
        for (var i = 0; i < 3; i++) {
            jdbc.sql("""
                            insert into relay_parked (aggregate_type, aggregate_id, position, topic, error, parked_at)
                            values ('user', ?, 0, 'roster.users.v1', ?, clock_timestamp() + interval '1 hour')""").params(UUID.randomUUID(), "newest " + i).update();
        }
        try {
            var data = caller.get("/admin/parked?limit=2").body().path("data");
            assertThat(data).hasSize(2);
            assertThat(data.get(0).path("error").asString()).isEqualTo("newest 2");
        } finally {
            jdbc.sql("delete from relay_parked where error like 'newest %'").update();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=101", "limit=x", "limit=", "cursor=1", "limit=1&limit=2"})
    void a_parameter_that_is_not_allowed_is_refused(String query) {
        assertThat(caller.get("/admin/parked?" + query).code()).isEqualTo("invalid_parameter");
    }

    @Test
    void what_is_unknown_or_malformed_is_not_found() {
        for (var id : List.of(Given.unique(), "1", "x")) {
            assertThat(caller.post("/admin/parked/" + id + "/retry", "{\"dryRun\":true}")
                            .code())
                    .isEqualTo("validation_failed");
            assertThat(caller.post("/admin/parked/" + id + "/retry", null).code())
                    .isEqualTo("not_found");
        }
        assertThat(caller.get("/admin/nothing").code()).isEqualTo("not_found");
        assertThat(caller.get("/admin/parked/" + Given.unique() + "/retry").code())
                .isEqualTo("method_not_allowed");
        assertThat(caller.get("/admin/database?verbose=1").code()).isEqualTo("invalid_parameter");
        assertThat(caller.post("/admin/parked/" + Given.unique() + "/retry", null, "Roster-Actor", "nobody")
                        .code())
                .isEqualTo("invalid_parameter");
    }
}

package dev.roster.command.resync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.command.Caller.Reply;
import dev.roster.command.CommandServiceTest;
import dev.roster.command.EventLog.Published;
import dev.roster.command.Given;
import dev.roster.command.Json;
import dev.roster.command.document.EventDocument;
import dev.roster.http.ProblemCode;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Aggregates are announced again as they are, behind the facts that led there. */
class ResyncTest extends CommandServiceTest {

    private Reply resync(@Nullable String body) {
        var reply = caller.post("/admin/resyncs", body);
        assertThat(reply.status()).as(reply.response().body()).isEqualTo(202);
        assertThat(reply.location()).isEqualTo("/admin/resyncs/" + reply.id());
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> caller.get(reply.location()).text("state").equals("done"));
        return reply;
    }

    private static String named(String type, String id) {
        return Json.text("{'aggregates': [{'aggregateType': '%s', 'aggregateId': '%s'}]}", type, id);
    }

    private List<Published> snapshots(Reply job, String aggregate) {
        return facts().about(aggregate).stream()
                .filter(record -> job.id().equals(record.headers().get("ce_correlationid")))
                .toList();
    }

    @Test
    void every_aggregate_is_announced_again_with_its_state_and_version() {
        var user = given.user();
        var organization = given.organization(user);
        var project = given.project(organization);
        var task = given.task(project, "").id();
        caller.patch("/v1/users/" + user, Json.object("name", "Ada King"));
        caller.post("/v1/users/" + user + "/notifications/mark-all", Json.object("upTo", Given.unique()));

        var job = resync(null);
        assertThat(job.text("state")).isIn("running", "done");
        var ofUser = snapshots(job, user);
        assertThat(ofUser)
                .extracting(record -> record.header("ce_type"))
                .containsExactlyInAnyOrder(
                        "roster.user.snapshot.v1", "roster.settings.snapshot.v1", "roster.inbox.snapshot.v1");
        for (var id : List.of(organization, project, task))
            assertThat(snapshots(job, id)).hasSize(1);
        for (var record : ofUser) {
            EventDocument.get().verify(record);
            var before = facts().about(user).stream()
                    .filter(other -> other.raw().topic().equals(record.raw().topic())
                            && other.header("ce_aggregatetype").equals(record.header("ce_aggregatetype")))
                    .toList();
            assertThat(before.getLast()).isEqualTo(record);
            assertThat(record.envelope().event().state())
                    .isEqualTo(before.get(before.size() - 2).envelope().event().state());
        }
        var done = caller.get(job.location()).body();
        assertThat(done.path("progress").asDouble()).isEqualTo(1);
        assertThat(done.path("finishedAt").isString()).isTrue();
    }

    @Test
    void only_what_is_named_is_announced_and_what_is_gone_is_not() {
        var user = given.user();
        var other = given.user();
        given.deletedUser(other);
        var job = resync(named("user", user));
        var vain = resync(named("user", other));

        assertThat(snapshots(job, user))
                .extracting(record -> record.header("ce_type"))
                .containsExactly("roster.user.snapshot.v1");
        assertThat(snapshots(vain, other)).isEmpty();
    }

    @Test
    void a_fact_that_still_waits_suffices() {
        var user = Given.unique();
        jdbc.sql("""
                        insert into relay_parked (aggregate_type, aggregate_id, position, topic, error)
                        values ('user', ?::uuid, 0, 'roster.users.v1', 'held back')""").param(user).update();
        given.user(", \"id\": \"" + user + "\"");
        resync(named("user", user));

        assertThat(jdbc.sql("select type from outbox where aggregate_type = 'user' and aggregate_id = ?::uuid")
                        .param(user)
                        .query(String.class)
                        .list())
                .containsExactly("roster.user.created.v1");
        jdbc.sql("delete from relay_parked where error = 'held back'").update();
    }

    @Test
    void a_resync_goes_on_where_another_instance_left_it() {
        var users = List.of(given.user(), given.user());
        var job = Given.unique();
        jdbc.sql("""
                        insert into job (id, kind, position, holder, until)
                        values (?::uuid, 'resync', ?, gen_random_uuid(), clock_timestamp())""").params(job, "user " + users.getFirst() + " 5 10").update();
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> caller.get("/admin/resyncs/" + job).text("state").equals("done"));

        assertThat(ofJob(job, users.getFirst())).doesNotContain("roster.user.snapshot.v1");
        assertThat(ofJob(job, users.getLast())).contains("roster.user.snapshot.v1");
    }

    private List<String> ofJob(String job, String aggregate) {
        return facts().about(aggregate).stream()
                .filter(record -> job.equals(record.headers().get("ce_correlationid")))
                .map(record -> record.header("ce_type"))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'aggregates': []} | /aggregates out_of_range",
                "{'aggregates': [{'aggregateType': 'tree', 'aggregateId': '0197f3c2-7b1e-7c44-9a3f-2f6d1c0e8a51'}]}"
                        + " | /aggregates/0/aggregateType not_allowed",
                "{'aggregates': [{'aggregateType': 'user', 'aggregateId': '1'}]} | /aggregates/0/aggregateId invalid_format",
                "{'all': true} | /all unknown"
            })
    void what_cannot_be_meant_is_refused(String body, String error) {
        refused(ProblemCode.VALIDATION_FAILED, () -> caller.post("/admin/resyncs", Json.text(body)), error);
    }

    @Test
    void an_unknown_job_is_not_found() {
        assertThat(caller.get("/admin/resyncs/" + Given.unique()).code()).isEqualTo("not_found");
        assertThat(caller.get("/admin/resyncs/x").code()).isEqualTo("not_found");
        assertThat(caller.get("/admin/resyncs").code()).isEqualTo("method_not_allowed");
    }
}

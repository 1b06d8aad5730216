package dev.roster.query.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.roster.backing.Backing;
import dev.roster.backing.Database;
import dev.roster.query.Instance;
import dev.roster.query.given.Caller;
import dev.roster.query.given.History;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

/** Operators have the read tables made again, over HTTP. */
@Timeout(90)
final class RebuildTest extends ConsumerSide {

    private static final String UNKNOWN = "/admin/rebuilds/0197f3c2-7b1e-7c44-9a3f-2f6d1c0e8a51";

    @BeforeEach
    void logThatHoldsNothingElse() {
        kafka.deleteTopics();
        kafka.createTopics();
        jdbc.sql("truncate public.job, public.audit").update();
    }

    @Test
    void a_rebuild_is_asked_for_watched_and_taken_back() {
        var facts = History.of(100, 42).facts();
        var expected = rowsOf(facts);
        kafka.publish(facts);
        startReader();
        awaitRows(expected);
        jdbc.sql("update user_list_item set name = 'Nobody'").update();
        try (var instance = Instance.start(database(), settings())) {
            var caller = new Caller(instance);
            var rebuild = awaitDone(caller, caller.post("/admin/rebuilds"));
            assertThat(tables().all()).isEqualTo(expected);

            awaitDone(caller, caller.post(rebuild + "/rollback"));
            assertThat(jdbc.sql("select distinct name from user_list_item")
                            .query(String.class)
                            .list())
                    .containsExactly("Nobody");
            assertThat(caller.post(rebuild + "/rollback").statusCode()).isEqualTo(404);
        }
        assertThat(jdbc.sql("select action from public.audit order by at")
                        .query(String.class)
                        .list())
                .containsExactly("rebuild.start", "rebuild.rollback");
    }

    @Test
    void what_nobody_began_is_not_found() {
        var caller = new Caller(Instance.shared(database()));
        for (var answer :
                List.of(caller.get(UNKNOWN), caller.get("/admin/rebuilds/x"), caller.post(UNKNOWN + "/rollback"))) {
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(Caller.body(answer).path("code").asString()).isEqualTo("not_found");
        }
    }

    /** The path of the job. */
    private static String awaitDone(Caller caller, HttpResponse<String> started) {
        assertThat(started.statusCode()).as(started.body()).isEqualTo(202);
        var job = Caller.body(started);
        assertThat(job.path("state").asString()).isEqualTo("running");
        var path = started.headers().firstValue("Location").orElseThrow();
        assertThat(path).isEqualTo("/admin/rebuilds/" + job.path("id").asString());
        await().atMost(PATIENCE)
                .until(() -> state(caller, path).path("state").asString().equals("done"));
        var done = state(caller, path);
        assertThat(done.path("progress").asDouble()).isEqualTo(1);
        assertThat(done.path("finishedAt").isString()).isTrue();
        return path;
    }

    private static JsonNode state(Caller caller, String path) {
        return Caller.body(caller.get(path));
    }

    private static Database database() {
        return Backing.shared().postgres().database("roster_projections");
    }

    private static Map<String, String> settings() {
        return Map.of(
                "roster.operations.work",
                "true",
                "roster.kafka.bootstrap-servers",
                Backing.shared().kafka().bootstrapServers());
    }
}

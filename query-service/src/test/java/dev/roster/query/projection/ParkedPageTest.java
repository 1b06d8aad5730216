package dev.roster.query.projection;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.backing.Backing;
import dev.roster.query.Instance;
import dev.roster.query.document.ApiDocument;
import dev.roster.query.given.Caller;
import dev.roster.query.given.WritingSide;
import dev.roster.shared.event.EventEnvelope;
import dev.roster.shared.event.EventJson;
import dev.roster.shared.id.UserId;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Operators see which records are parked, try them again, or forget them. */
final class ParkedPageTest extends WritingSide {

    private final Caller caller =
            new Caller(Instance.shared(Backing.shared().postgres().database("roster_projections")));
    private final ApiDocument document = ApiDocument.read();
    private final UUID actor = UUID.randomUUID();

    @BeforeEach
    void forget() {
        jdbc.sql("truncate audit").update();
    }

    private HttpResponse<String> documented(String method, String path, HttpResponse<String> answer) {
        var operation = document.operations().stream()
                .filter(known -> known.method().equals(method) && known.path().equals(path))
                .findFirst()
                .orElseThrow();
        assertThat(document.faults(operation, answer)).as(answer.body()).isEmpty();
        return answer;
    }

    private List<JsonNode> parked() {
        var answer = documented("GET", "/admin/parked", caller.get("/admin/parked"));
        return Caller.body(answer).path("data").valueStream().toList();
    }

    private HttpResponse<String> act(String id, String action) {
        var path = "/admin/parked/" + id + "/" + action;
        return documented("POST", "/admin/parked/{id}/" + action, caller.post(path, "Roster-Actor", actor.toString()));
    }

    private static byte[] unstorable(EventEnvelope fact) {
        var json = new String(EventJson.write(fact.event()), UTF_8);
        return json.replace("\"Ada", "\"\\u0000Ada").getBytes(UTF_8);
    }

    /** Parks the first fact about a user. */
    private UserId parkedUser() {
        var user = world.users.create("Ada");
        var fact = world.facts().getFirst();
        projections.apply(batch(List.of(log().append(fact, unstorable(fact)))));
        return user;
    }

    private void mend() {
        jdbc.sql("update parked set value = convert_to(replace(convert_from(value, 'UTF8'), '\\u0000', ''), 'UTF8')")
                .update();
    }

    @Test
    void a_record_of_a_topic_that_was_made_anew_is_parked_beside_the_former() {
        var table = new ParkedTable(jdbc);
        var record = new Delivery(new Partition("roster.users.v1", 7), 17, null, Map.of(), new byte[0]);
        var failure = new IllegalArgumentException("no event");
        var before = table.count();
        table.add(record, failure);
        table.add(record, failure);
        assertThat(table.count()).as("brought again").isEqualTo(before + 1);
        jdbc.sql("insert into consumed (topic, partition, topic_id, next_offset) values (:topic, 7, :id, 17)")
                .param("topic", record.partition().topic())
                .param("id", UUID.randomUUID())
                .update();
        table.add(record, failure);
        assertThat(table.count()).as("made anew").isEqualTo(before + 2);
    }

    @Test
    void times_have_six_digits_also_when_they_are_round() {
        parkedUser();
        jdbc.sql("update parked set parked_at = '2026-01-01T00:00:00Z'").update();
        assertThat(parked().getFirst().path("parkedAt").asString()).isEqualTo("2026-01-01T00:00:00.000000Z");
    }

    @Test
    void what_is_parked_is_shown_with_its_place() {
        var user = parkedUser();
        var entry = parked().getFirst();

        assertThat(entry.path("aggregateType").asString()).isEqualTo("user");
        assertThat(entry.path("aggregateId").asString()).isEqualTo(user.toString());
        assertThat(entry.path("topic").asString()).isEqualTo("roster.users.v1");
        assertThat(entry.path("offset").asLong()).isZero();
        assertThat(entry.path("error").asString()).isNotBlank();
    }

    @Test
    void a_record_that_can_be_applied_by_now_is_applied_and_unparked() {
        parkedUser();
        var id = parked().getFirst().path("id").asString();
        mend();

        var answer = act(id, "retry");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Caller.body(answer).path("parked").asBoolean()).isFalse();
        assertThat(tables().rows("user_list_item")).hasSize(1);
        assertThat(parked()).isEmpty();
        assertThat(audited()).isEqualTo(actor + " parked.retry applied");
        assertThat(act(id, "retry").statusCode()).isEqualTo(404);
    }

    @Test
    void one_that_fails_again_stays_with_its_new_error() {
        parkedUser();
        var id = parked().getFirst().path("id").asString();
        jdbc.sql("update parked set value = convert_to('no json', 'UTF8')").update();

        var answer = act(id, "retry");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Caller.body(answer).path("parked").asBoolean()).isTrue();
        assertThat(Caller.body(answer).path("error").asString()).contains("not a roster.user.created.v1");
        assertThat(parked()).hasSize(1);
        assertThat(tables().rows("user_list_item")).isEmpty();
        assertThat(audited()).startsWith(actor + " parked.retry failed again");
    }

    @Test
    void a_newer_state_is_not_overwritten() {
        var user = parkedUser();
        world.users.update(user, "Ada Lovelace", null);
        apply(List.of(world.lastFact()));
        mend();
        var rows = tables().rows("user_list_item");

        act(parked().getFirst().path("id").asString(), "retry");
        assertThat(tables().rows("user_list_item")).isEqualTo(rows).hasSize(1);
        assertThat(parked()).isEmpty();
    }

    @Test
    void one_that_is_discarded_is_forgotten() {
        parkedUser();
        var id = parked().getFirst().path("id").asString();

        assertThat(act(id, "discard").statusCode()).isEqualTo(200);
        assertThat(parked()).isEmpty();
        assertThat(audited()).startsWith(actor + " parked.discard");
        assertThat(act(id, "discard").statusCode()).isEqualTo(404);
        assertThat(act("x", "discard").statusCode()).isEqualTo(404);
    }

    private String audited() {
        return jdbc.sql("select actor || ' ' || action || ' ' || detail from audit")
                .query(String.class)
                .single();
    }
}

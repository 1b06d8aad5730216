package dev.roster.query.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.backing.Backing;
import dev.roster.backing.FreePort;
import dev.roster.query.Instance;
import dev.roster.query.document.ApiDocument;
import dev.roster.query.given.Caller;
import dev.roster.query.given.History;
import dev.roster.query.given.RememberingSide;
import dev.roster.query.given.WritingSide;
import dev.roster.shared.event.EventEnvelope;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is not shown as it is remembered is found, and repaired: whatever was planted. */
final class ComparisonTest extends WritingSide {

    private static final int OTHER_SIDE = FreePort.find();
    private static final Instance INSTANCE = Instance.start(
            Backing.shared().postgres().database("roster_projections"),
            Map.of(
                    "roster.command.url", "http://127.0.0.1:" + OTHER_SIDE,
                    "roster.comparison.pause", "50ms",
                    "roster.comparison.patience", "5s"));

    private final List<EventEnvelope> facts = new ArrayList<>(History.of(300, 7).facts());
    private final RememberingSide remembering = new RememberingSide(OTHER_SIDE, facts, this::apply);
    private final ApiDocument document = ApiDocument.read();
    private final Caller caller = new Caller(INSTANCE);

    @BeforeEach
    void applyAll() {
        apply(facts);
    }

    @AfterEach
    void forget() {
        remembering.close();
    }

    @AfterAll
    static void end() {
        INSTANCE.close();
    }

    private HttpResponse<String> compare(String query) {
        var answer = caller.post("/admin/comparisons" + query);
        var operation = document.operations().stream()
                .filter(known -> known.path().equals("/admin/comparisons"))
                .findFirst()
                .orElseThrow();
        assertThat(document.faults(operation, answer)).as(answer.body()).isEmpty();
        return answer;
    }

    private List<String> named(String member, HttpResponse<String> answer) {
        return Caller.body(answer)
                .path(member)
                .valueStream()
                .map(one -> one.path("aggregateType").asString() + "/"
                        + one.path("aggregateId").asString())
                .toList();
    }

    private List<String> divergent() {
        return named("divergent", compare(""));
    }

    private UUID any(String table) {
        return jdbc.sql("select id from " + table + " order by id limit 1")
                .query((row, _) -> row.getObject(1, UUID.class))
                .single();
    }

    private void repairs(String... planted) {
        assertThat(divergent()).containsExactlyInAnyOrder(planted);
        var answer = compare("?repair=true");
        assertThat(named("divergent", answer)).isEmpty();
        assertThat(named("repaired", answer)).containsExactlyInAnyOrder(planted);
        assertThat(divergent()).isEmpty();
    }

    @Test
    void what_is_equal_has_nothing_divergent() {
        assertThat(divergent()).isEmpty();
        assertThat(named("repaired", compare("?repair=true"))).isEmpty();
    }

    @Test
    void rows_that_are_missing_old_or_too_many_are_put_right_and_all_others_stay() {
        var rows = tables().all();
        var missing = any("user_list_item");
        var old = any("task_list_item");
        var member = any("member_list_item");
        jdbc.sql("delete from user_list_item where id = ?").param(missing).update();
        jdbc.sql("update task_list_item set version = 0, title = 'old' where id = ?")
                .param(old)
                .update();
        jdbc.sql("delete from member_list_item where id = ?").param(member).update();
        jdbc.sql("delete from organization_list_member where membership_id = ?")
                .param(member)
                .update();
        var surplus = UUID.randomUUID();
        plantUser(surplus);

        repairs("user/" + missing, "task/" + old, "membership/" + member, "user/" + surplus);
        var after = tables().all();
        for (var table : List.of("user_list_item", "task_list_item", "member_list_item", "notification", "activity")) {
            assertThat(after.get(table)).as(table).isEqualTo(rows.get(table));
        }
    }

    private void plantUser(UUID id) {
        jdbc.sql("""
                        insert into user_list_item
                            (id, name, email, email_key, role, active, created_at, updated_at, version)
                        values (?, 'Nobody', 'n@example.org', 'n@example.org', 'user', true, now(), now(), 1)""").param(id).update();
    }

    @Test
    void a_version_that_is_thought_to_be_applied_does_not_keep_the_row_away() {
        var project = any("project_list_item");
        jdbc.sql("delete from project_list_item where id = ?").param(project).update();
        jdbc.sql("update applied set version = version + 5 where aggregate_type = 'project' and aggregate_id = ?")
                .param(project)
                .update();
        repairs("project/" + project);
    }

    @Test
    void settings_and_inboxes_are_repaired_too() {
        var user = any("user_list_item");
        var inbox = UUID.randomUUID();
        jdbc.sql("delete from notification_settings where user_id = ?")
                .param(user)
                .update();
        jdbc.sql("insert into applied (aggregate_type, aggregate_id, version) values ('inbox', ?, 3)")
                .param(inbox)
                .update();
        repairs("settings/" + user, "inbox/" + inbox);
    }

    @Test
    void what_is_on_its_way_is_not_divergent() {
        var known = List.copyOf(facts);
        var more = new ArrayList<>(History.of(330, 7).facts());
        facts.clear();
        facts.addAll(more);
        remembering.afterFirstLook(() -> apply(more.subList(known.size(), more.size())));

        assertThat(divergent()).isEmpty();
    }

    @Test
    void without_the_other_side_there_is_no_comparison() {
        remembering.close();
        assertThat(compare("").statusCode()).isEqualTo(503);
        assertThat(compare("?repair=maybe").statusCode()).isEqualTo(400);
        assertThat(compare("?force=true").statusCode()).isEqualTo(400);
        try (var alone = Instance.start(Backing.shared().postgres().database("roster_projections"))) {
            assertThat(new Caller(alone).post("/admin/comparisons").statusCode())
                    .isEqualTo(503);
        }
    }
}

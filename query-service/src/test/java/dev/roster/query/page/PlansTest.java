package dev.roster.query.page;

import static dev.roster.query.page.Question.MEMBERS;
import static dev.roster.query.page.Question.NOTIFICATIONS;
import static dev.roster.query.page.Question.PROJECTS;
import static dev.roster.query.page.Question.PROJECT_TASKS;
import static dev.roster.query.page.Question.TASKS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** How the database answers on very many rows: along an index that was made for the query, and not by looking at all. */
final class PlansTest extends ManyRows {

    /** Rows that a step may go through for a page of 20: those shown, one more, and some that a filter leaves out. */
    private static final int FEW_ROWS = 100;

    /** Those of the names of owners and actors included. */
    private static final int OF_ALL_TABLES = 5 * FEW_ROWS;

    /** Blocks of indexes and tables, those of the names of owners and actors included. */
    private static final int FEW_BLOCKS = 400;

    private static final Map<String, String> SPECIAL = Map.ofEntries(
            Map.entry("/v1/users?active=false", "user_list_item_inactive"),
            Map.entry("/v1/users?role=admin", "user_list_item_role"),
            Map.entry("/v1/users?role=moderator", "user_list_item_role"),
            Map.entry("/v1/users?email=A@x.io", "user_list_item_email"),
            Map.entry("/v1/users?q=abcdef", "user_list_item_search"),
            Map.entry("/v1/users?q=zz&sort=name", "user_list_item_name"),
            Map.entry("/v1/users?q=zz&sort=email", "user_list_item_email"),
            Map.entry("/v1/organizations?active=false", "organization_list_item_inactive"),
            Map.entry("/v1/organizations?ownerId=" + USER, "organization_list_item_owner"),
            Map.entry("/v1/organizations?slug=acme", "organization_list_item_slug"),
            Map.entry("/v1/organizations?q=zz", "organization_list_item_slug"),
            Map.entry("/v1/organizations?q=abcdef", "organization_list_item_search"),
            Map.entry(MEMBERS + "?role=admin", "member_list_item_leading"),
            Map.entry(MEMBERS + "?active=false", "member_list_item_inactive"),
            Map.entry(MEMBERS + "?q=abcdef", "member_list_item_search"),
            Map.entry(NOTIFICATIONS + "?status=unread", "notification_unread"),
            Map.entry(NOTIFICATIONS + "?organizationId=" + ORGANIZATION, "notification_organization"),
            Map.entry(NOTIFICATIONS + "?kind=organization.deleted", "notification_kind"),
            Map.entry(PROJECTS + "?q=abcdef", "project_list_item_search"),
            Map.entry(PROJECTS + "?q=zz&sort=name", "project_list_item_name"),
            Map.entry(TASKS + "?sort=dueAt&dueBefore=2026-01-01T00:05:00Z", "task_list_item_due"),
            Map.entry(PROJECT_TASKS + "?sort=dueAt&dueBefore=2026-01-01T00:05:00Z", "task_list_item_project_due"),
            Map.entry("/v1/users/" + ANOTHER_USER + "/notifications/counts", "notification_kind"));

    /** Of projections, streams and jobs. */
    private static final Set<String> OF_NO_LIST = Set.of(
            "parked_aggregate",
            "project_list_task_project",
            "notification_arrival",
            "notification_change_order",
            "notification_read_oldest");

    @Test
    void a_page_of_any_order_and_filter_reads_little_more_than_it_shows() {
        var wasteful = new ArrayList<String>();
        for (var path : Question.all()) {
            for (var plan : plans(path)) {
                if (plan.rows() > FEW_ROWS || plan.blocks() > FEW_BLOCKS) {
                    wasteful.add(path + ": " + plan.rows() + " rows, " + plan.blocks() + " blocks\n" + plan);
                }
            }
        }
        assertThat(wasteful).isEmpty();
    }

    private List<Plan> plans(String path) {
        return asked(path).stream().map(Recorder.Asked::plan).toList();
    }

    /** For the first page, the second, and the first again on the way back. */
    private List<Recorder.Asked> asked(String path) {
        recorder.clear();
        var next = get(path).ok().next();
        if (next != null)
            get(path + "&cursor=" + get(path + "&cursor=" + next).ok().previous())
                    .ok();
        return recorder.asked();
    }

    /** To plan the page of a list takes longer than to read it. */
    @Test
    void what_is_not_filtered_is_not_planned_each_time() throws SQLException {
        for (var path : Question.sorted()) {
            for (var asked : asked(path)) {
                var repeated = asked.repeat();
                assertThat(repeated.keptPlans()).as("%s: %s", path, asked).isPositive();
                assertThat(repeated.rows())
                        .as("%s: %s", path, asked)
                        .isLessThan(OF_ALL_TABLES * Recorder.Repeated.TIMES);
            }
        }
    }

    @Test
    void filters_and_searches_use_the_indexes_that_were_made_for_them() {
        SPECIAL.forEach((path, index) -> assertThat(indexes(path)).as(path).contains(index));
    }

    @Test
    void several_filters_use_an_index_as_well() {
        var filters = List.of(
                "organizationId=" + ORGANIZATION + "&status=done",
                "assigneeId=" + USER + "&status=todo",
                "projectId=" + PROJECT + "&assigneeId=" + USER + "&status=todo",
                "dueBefore=2026-01-01T00:05:00Z&assigneeId=" + USER);
        for (var path : Question.sorted()) {
            if (!path.startsWith(TASKS) && !path.startsWith(PROJECT_TASKS)) continue;
            for (var filter : filters) {
                assertThat(plans(path + "&" + filter)).as(path + "&" + filter).noneMatch(Plan::readsAll);
            }
        }
    }

    private Set<String> indexes(String path) {
        var indexes = new TreeSet<String>();
        recorder.clear();
        get(path).ok();
        recorder.asked().forEach(asked -> indexes.addAll(asked.plan().indexes()));
        return indexes;
    }

    @Test
    void no_index_is_there_that_nobody_uses() throws IOException {
        var used = new TreeSet<String>();
        Stream.concat(Question.all().stream(), SPECIAL.keySet().stream()).forEach(path -> used.addAll(indexes(path)));
        assertThat(declared()).hasSizeGreaterThan(20).allMatch(used::contains);
    }

    private static List<String> declared() throws IOException {
        var names = new ArrayList<String>();
        for (var file :
                new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/**/V1??__*.sql")) {
            var sql = file.getContentAsString(StandardCharsets.UTF_8);
            Pattern.compile("create index (\\w+)").matcher(sql).results().forEach(match -> names.add(match.group(1)));
        }
        names.removeAll(OF_NO_LIST);
        return names;
    }
}

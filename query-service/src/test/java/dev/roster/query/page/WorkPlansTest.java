package dev.roster.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** How the database answers about many projects, tasks and events: along the index that was made for each query. */
final class WorkPlansTest extends ReadingSide {

    /** {@code md5('organization 1')::uuid}, with 3,000 projects, 30,000 tasks and 20,000 events. */
    private static final String ORGANIZATION = "77f93054-c1ee-e75e-a11a-d063ab9fd28d";
    /** {@code md5('project 1')::uuid}, with 10,000 tasks. */
    private static final String PROJECT = "9e127cfc-ad23-a1b1-1811-8efb3e0778a8";
    /** {@code md5('user 1')::uuid}, with 3,000 tasks, a third of them in that project. */
    private static final String USER = "bb9836f5-e2ce-756d-059b-9a4556283bc0";

    /** 17 is a little more than a million tasks. */
    private static final String SCALE = System.getProperty("roster.work.scale", "1");

    private static final String PROJECTS = "/v1/organizations/" + ORGANIZATION + "/projects";
    private static final String ACTIVITY = "/v1/organizations/" + ORGANIZATION + "/activity";
    private static final String TASKS = "/v1/tasks";
    private static final String PROJECT_TASKS = "/v1/projects/" + PROJECT + "/tasks";

    private static final List<String> STATUSES =
            List.of("status=todo", "status=in_progress", "status=done", "status=cancelled");

    /** A list with one filter at most, and the sorts that it is read by. */
    private record Reading(String list, String filter, List<String> sorts) {

        Stream<String> paths() {
            return sorts.stream()
                    .flatMap(sort -> Stream.of(sort, "-" + sort))
                    .map(sort -> list + "?sort=" + sort + (filter.isEmpty() ? "" : "&" + filter));
        }
    }

    private static List<Reading> readings() {
        var readings = new ArrayList<Reading>();
        for (var filter : List.of("", "archived=true", "archived=false")) {
            readings.add(new Reading(PROJECTS, filter, List.of("createdAt", "name")));
        }
        for (var filter : List.of("", "type=task.status_changed", "type=project.created")) {
            readings.add(new Reading(ACTIVITY, filter, List.of("id")));
        }
        var sorts = List.of("createdAt", "dueAt", "status");
        for (var list : List.of(TASKS, PROJECT_TASKS)) {
            for (var filter : List.of("", "assigneeId=" + USER, "projectId=" + PROJECT)) {
                readings.add(new Reading(list, filter, sorts));
            }
            for (var status : STATUSES) readings.add(new Reading(list, status, sorts));
            readings.add(new Reading(list, "dueBefore=2026-06-01T00:00:00Z", List.of("dueAt")));
        }
        readings.add(new Reading(TASKS, "organizationId=" + ORGANIZATION, sorts));
        return readings;
    }

    private static boolean prepared;

    @Autowired
    private DataSource dataSource;

    @Autowired
    private Recorder recorder;

    @TestConfiguration
    static class Recording {

        @Bean
        Recorder recorder(DataSource dataSource) {
            return new Recorder(dataSource);
        }
    }

    @BeforeEach
    void layManyRows() throws IOException {
        if (prepared) return;
        var sql = new ClassPathResource("much-work.sql")
                .getContentAsString(StandardCharsets.UTF_8)
                .replace("${scale}", SCALE);
        new ResourceDatabasePopulator(new ByteArrayResource(sql.getBytes(StandardCharsets.UTF_8))).execute(dataSource);
        prepared = true;
    }

    @Test
    void every_sort_with_every_single_filter_is_a_range_of_an_index_on_every_page() {
        readings().stream().flatMap(Reading::paths).forEach(path -> {
            for (var plan : walk(path)) {
                assertThat(plan).as(path).contains("Index").doesNotContain("Sort", "Seq Scan", "Bitmap", "Filter:");
            }
        });
    }

    /** The plans of two pages. The way back is planned like the way forth in the other direction. */
    private List<String> walk(String path) {
        recorder.clear();
        get(path + "&cursor=" + get(path).ok().next()).ok();
        return recorder.plans().stream()
                .map(plan -> plan.replace("Filter: (NOT ended)", "of one row"))
                .toList();
    }

    @Test
    void searches_use_the_indexes_that_were_made_for_them() {
        assertThat(plans(PROJECTS + "?q=abcdef")).contains("project_list_item_search");
        assertThat(plans(PROJECTS + "?q=zz&sort=name")).contains("project_list_item_name");
    }

    @Test
    void several_filters_and_a_bound_with_another_sort_read_an_index_as_well() {
        var filters = List.of(
                "organizationId=" + ORGANIZATION + "&status=done",
                "assigneeId=" + USER + "&status=todo",
                "projectId=" + PROJECT + "&assigneeId=" + USER + "&status=todo",
                "dueBefore=2026-01-01T00:05:00Z",
                "dueBefore=2026-01-01T00:05:00Z&assigneeId=" + USER);
        for (var list : List.of(TASKS, PROJECT_TASKS)) {
            new Reading(list, "", List.of("createdAt", "dueAt", "status"))
                    .paths()
                    .forEach(path -> filters.forEach(filter -> assertThat(plans(path + "&" + filter))
                            .as(path + "&" + filter)
                            .doesNotContain("Seq Scan")));
        }
    }

    private String plans(String path) {
        recorder.clear();
        get(path).ok();
        return String.join("\n", recorder.plans());
    }

    @Test
    void no_index_is_there_that_nobody_uses() throws IOException {
        var used = new StringBuilder(plans(PROJECTS + "?q=abcdef"));
        readings().stream().flatMap(Reading::paths).forEach(path -> used.append(plans(path)));
        assertThat(indexes()).hasSizeGreaterThan(20).allMatch(index -> used.indexOf(index) >= 0);
    }

    /** Those that a comment says to serve a list. */
    private static List<String> indexes() throws IOException {
        var names = new ArrayList<String>();
        for (var room :
                List.of("projectlist/V121__projectlist", "tasklist/V122__tasklist", "activity/V123__activity")) {
            var sql = new ClassPathResource("db/migration/" + room + ".sql").getContentAsString(StandardCharsets.UTF_8);
            Pattern.compile("-- GET [^\n]*\ncreate index (\\w+)")
                    .matcher(sql)
                    .results()
                    .forEach(match -> names.add(match.group(1)));
        }
        return names;
    }
}

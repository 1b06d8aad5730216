package dev.roster.query.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.query.page.ReadingSide;
import dev.roster.query.page.Seed;
import dev.roster.query.page.WorkSeed;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class TaskListTest extends ReadingSide {

    private UUID organization = UUID.randomUUID();
    private UUID project = UUID.randomUUID();
    private UUID ann = UUID.randomUUID();

    @BeforeEach
    void given_a_project() {
        work().clear();
        organization = seed().organization(1, "One", "one", UUID.randomUUID(), true, 1);
        project = work().project(organization, 1, "Loom", null, false);
        ann = seed().user(1, "Ann", "ann@example.org");
    }

    private WorkSeed work() {
        return new WorkSeed(seed());
    }

    private String ofProject() {
        return "/v1/projects/" + project + "/tasks";
    }

    @Test
    void a_task_shows_how_its_project_and_its_assignee_are_called_now() {
        var id = work().task(project, organization, 7, "in_progress", ann, Seed.time(9));
        seed().run("update directory_project set name = 'Jacquard Loom'");
        seed().run("update directory_user set name = 'Anna'");
        var expected = """
                {"id":"%s","projectId":"%s","projectName":"Jacquard Loom","organizationId":"%s","title":"Task 7",\
                "description":null,"status":"in_progress","assigneeId":"%s","assigneeName":"Anna","createdBy":null,\
                "dueAt":"2026-03-01T00:00:00.000009Z","createdAt":"2026-03-01T00:00:00.000007Z",\
                "updatedAt":"2026-03-01T00:00:00.000007Z","version":2}""".formatted(id, project, organization, ann);
        assertThat(get("/v1/tasks/" + id).ok().text()).isEqualTo(expected);
        assertThat(get("/v1/tasks").ok().body().path("data").toString()).isEqualTo("[" + expected + "]");
        assertThat(get(ofProject()).ok().body().path("data").toString()).isEqualTo("[" + expected + "]");
    }

    @Test
    void names_that_are_not_known_yet_are_null() {
        var id = work().task(UUID.randomUUID(), organization, 7, "todo", UUID.randomUUID(), null);
        var task = get("/v1/tasks/" + id).ok().body();
        assertThat(task.path("projectName").isNull()).isTrue();
        assertThat(task.path("assigneeName").isNull()).isTrue();
        assertThat(task.path("dueAt").isNull()).isTrue();
    }

    @Test
    void its_tag_is_weak_and_changes_with_the_names() {
        var id = work().task(project, organization, 7, "todo", ann, null);
        var tag = Objects.requireNonNull(get("/v1/tasks/" + id).ok().header("ETag"));
        assertThat(tag).startsWith("W/");
        assertThat(get("/v1/tasks/" + id, "If-None-Match", tag).status()).isEqualTo(304);
        seed().run("update directory_user set name = 'Anna'");
        assertThat(get("/v1/tasks/" + id, "If-None-Match", tag).ok().header("ETag"))
                .isNotEqualTo(tag);
    }

    @Test
    void tasks_are_filtered_by_where_they_are_whose_they_are_and_how_far() {
        var other = work().project(UUID.randomUUID(), 1, "Other", null, false);
        work().task(project, organization, 1, "todo", null, null);
        work().task(project, organization, 2, "done", ann, null);
        work().task(other, UUID.randomUUID(), 3, "done", ann, null);
        assertThat(get("/v1/tasks?organizationId=" + organization).ok().values("title"))
                .containsExactly("Task 2", "Task 1");
        assertThat(get("/v1/tasks?projectId=" + other).ok().values("title")).containsExactly("Task 3");
        assertThat(get("/v1/tasks?assigneeId=" + ann).ok().values("title")).containsExactly("Task 3", "Task 2");
        assertThat(get("/v1/tasks?status=todo").ok().values("title")).containsExactly("Task 1");
        assertThat(get("/v1/tasks?status=done&projectId=" + project + "&assigneeId=" + ann)
                        .ok()
                        .values("title"))
                .containsExactly("Task 2");
        assertThat(get(ofProject() + "?assigneeId=" + ann).ok().values("title")).containsExactly("Task 2");
        assertThat(get(ofProject() + "?projectId=" + project).ok().ids()).hasSize(2);
        assertThat(get(ofProject() + "?projectId=" + other).ok().ids()).isEmpty();
        assertThat(get("/v1/tasks?organizationId=" + UUID.randomUUID()).ok().ids())
                .isEmpty();
    }

    @Test
    void due_before_excludes_its_bound_and_what_is_never_due() {
        work().task(project, organization, 1, "todo", null, Seed.time(10));
        work().task(project, organization, 2, "todo", null, Seed.time(11));
        work().task(project, organization, 3, "todo", null, null);
        Stream.of("/v1/tasks", ofProject()).forEach(list -> {
            var path = list + "?sort=dueAt&dueBefore=";
            assertThat(get(path + "2026-03-01T00:00:00.00001Z").ok().ids()).isEmpty();
            assertThat(get(path + "2026-03-01T00:00:00.000011Z").ok().values("title"))
                    .containsExactly("Task 1");
            assertThat(get(path + "2026-03-01T00:00:00.000011001z").ok().values("title"))
                    .containsExactly("Task 1", "Task 2");
            assertThat(get(path + "2026-03-01t05:45:00.000012%2B05:45").ok().values("title"))
                    .containsExactly("Task 1", "Task 2");
            assertThat(get(path + "9999-12-31T23:59:59.999999999-18:00").ok().ids())
                    .hasSize(2);
            assertThat(get(path + "0000-01-01T00:00:00Z").ok().ids()).isEmpty();
        });
    }

    @Test
    void every_spelling_of_a_bound_is_the_same_query() {
        work().task(project, organization, 1, "todo", null, Seed.time(10));
        work().task(project, organization, 2, "todo", null, Seed.time(11));
        var next = get("/v1/tasks?limit=1&dueBefore=2026-04-01T00:00:00Z").ok().next();
        get("/v1/tasks?dueBefore=2026-03-31T23:00:00.000000-01:00&cursor=" + next)
                .ok();
        get("/v1/tasks?dueBefore=2026-04-01T00:00:00.000001Z&cursor=" + next).refused(400, "cursor_query_mismatch");
    }

    @Test
    void a_bound_that_is_no_time_is_refused() {
        Stream.of(
                        "",
                        "tomorrow",
                        "1767960005",
                        "2026-03-01",
                        "2026-03-01T00:00:00",
                        "2026-03-01T00:00Z",
                        "2026-03-01T00:00:00+01:00",
                        "2026-02-30T00:00:00Z",
                        "2026-03-01T24:00:01Z",
                        "2026-03-01T00:00:00%2B19:00",
                        "%2B12026-03-01T00:00:00Z",
                        "-0001-03-01T00:00:00Z",
                        "2026-03-01T00:00:00.Z",
                        "2026-03-01T00:00:00.0000000001Z")
                .forEach(text -> {
                    var refusal = get("/v1/tasks?dueBefore=" + text).refused(400, "invalid_parameter");
                    assertThat(refusal.parameters()).containsExactly("dueBefore");
                });
    }

    @Test
    void wrong_filters_are_refused() {
        Stream.of(
                        "status=open",
                        "status=TODO",
                        "organizationId=1",
                        "projectId=x",
                        "assigneeId=",
                        "assigneeId=null",
                        "q=abc")
                .forEach(parameter -> {
                    get("/v1/tasks?" + parameter).refused(400, "invalid_parameter");
                    get(ofProject() + "?" + parameter).refused(400, "invalid_parameter");
                });
    }

    @Test
    void what_is_not_there_is_not_found_by_its_own_name() {
        Stream.of(UUID.randomUUID(), project, "1", "null", "%F0%9F%98%80")
                .forEach(id -> get("/v1/tasks/" + id).refused(404, "task_not_found"));
    }
}

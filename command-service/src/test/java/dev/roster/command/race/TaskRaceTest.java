package dev.roster.command.race;

import static dev.roster.shared.event.AggregateType.PROJECT;
import static dev.roster.shared.event.AggregateType.TASK;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.command.Caller.Reply;
import dev.roster.command.Json;
import dev.roster.shared.event.ProjectState;
import dev.roster.shared.event.TaskState;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.TestInstance;

/** Work, while something else happens to its project, its organization or whoever does it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TaskRaceTest extends RaceTest {

    private static final String DEADLOCKS = "select deadlocks from pg_stat_database where datname = current_database()";

    private long deadlocks;

    @BeforeAll
    void count_deadlocks() {
        deadlocks = jdbc.sql(DEADLOCKS).query(Long.class).single();
    }

    @AfterAll
    void nobody_waited_for_each_other() {
        assertThat(jdbc.sql(DEADLOCKS).query(Long.class).single()).isEqualTo(deadlocks);
    }

    @RepeatedTest(MANY_ROUNDS)
    void a_task_is_assigned_before_the_member_is_removed_or_not_at_all() {
        var organization = given.organization();
        var member = given.member(organization);
        var task = given.task(given.project(organization), "");
        var replies = race(List.of(() -> assign(task, member), () -> remove(organization, member)));

        assertThat(outcomes(replies)).isIn(List.of("200", "200"), List.of("409 assignee_not_a_member", "200"));
        isUnassigned(task);
        hasVersions(TASK, task.id(), replies.get(0).status() == 200 ? 3 : 1);
    }

    @RepeatedTest(MANY_ROUNDS)
    void a_task_is_created_before_its_project_is_archived_or_not_at_all() {
        var project = given.project(given.organization());
        var replies = race(List.of(() -> create(project, ""), () -> archive(project)));
        var created = replies.get(0);

        assertThat(outcomes(replies)).isIn(List.of("201", "200"), List.of("409 project_archived", "200"));
        if (created.status() == 201) {
            assertThat(created.state(TaskState.class).createdAt())
                    .isBeforeOrEqualTo(replies.get(1).state(ProjectState.class).updatedAt());
        }
    }

    @RepeatedTest(MANY_ROUNDS)
    void a_project_that_is_deleted_leaves_no_task() {
        var project = given.project(given.organization());
        var replies = race(List.of(() -> create(project, ""), () -> caller.delete("/v1/projects/" + project)));

        assertThat(outcomes(replies)).isIn(List.of("201", "200"), List.of("404 project_not_found", "200"));
        assertThat(tasks("project_id", project)).isZero();
        if (replies.get(0).status() == 201) hasVersions(TASK, replies.get(0).id(), 2);
        hasVersions(PROJECT, project, 2);
    }

    @RepeatedTest(ROUNDS)
    void a_task_is_created_for_a_member_who_is_removed_then_or_not_at_all() {
        var organization = given.organization();
        var member = given.member(organization);
        var project = given.project(organization);
        var replies = race(List.of(
                () -> create(project, Json.text(", 'assigneeId': '%s'", member)), () -> remove(organization, member)));

        assertThat(outcomes(replies)).isIn(List.of("201", "200"), List.of("409 assignee_not_a_member", "200"));
        if (replies.get(0).status() == 201) {
            isUnassigned(replies.get(0));
            hasVersions(TASK, replies.get(0).id(), 2);
        }
    }

    @RepeatedTest(ROUNDS)
    void a_user_who_is_deleted_has_no_task() {
        var organization = given.organization();
        var member = given.member(organization);
        var tasks = IntStream.range(0, 3)
                .mapToObj(_ -> given.task(given.project(organization), ""))
                .toList();
        var replies = race(List.of(
                () -> assign(tasks.get(0), member),
                () -> assign(tasks.get(1), member),
                () -> caller.delete("/v1/users/" + member),
                () -> assign(tasks.get(2), member)));

        assertThat(replies.get(2).status()).isEqualTo(200);
        for (var task : tasks) isUnassigned(task);
    }

    @RepeatedTest(ROUNDS)
    void an_organization_that_is_deleted_leaves_no_project_and_no_task() {
        var organization = given.organization();
        var project = given.project(organization);
        var path = "/v1/organizations/" + organization;
        var replies = race(List.of(
                () -> create(project, ""),
                () -> caller.post(path + "/projects", Json.object("name", "Mill")),
                () -> caller.delete(path),
                () -> caller.delete("/v1/projects/" + project)));

        assertThat(replies.get(2).status()).isEqualTo(200);
        assertThat(outcome(replies.get(0))).isIn("201", "404 project_not_found");
        assertThat(outcome(replies.get(1))).isIn("201", "404 organization_not_found");
        assertThat(outcome(replies.get(3))).isIn("200", "404 project_not_found");
        assertThat(tasks("organization_id", organization)).isZero();
        if (replies.get(0).status() == 201) hasVersions(TASK, replies.get(0).id(), 2);
        if (replies.get(1).status() == 201) hasVersions(PROJECT, replies.get(1).id(), 2);
        hasVersions(PROJECT, project, 2);
    }

    @RepeatedTest(ROUNDS)
    void nothing_begins_in_an_organization_after_it_was_deactivated() {
        var organization = given.organization();
        var project = given.project(organization);
        var task = given.task(project, "");
        var path = "/v1/organizations/" + organization;
        var replies = race(List.of(
                () -> caller.post(path + "/projects", Json.object("name", "Mill")),
                () -> create(project, ""),
                () -> caller.put(task.location() + "/status", Json.object("status", "in_progress")),
                () -> caller.post(path + "/deactivate", null)));

        assertThat(replies.get(3).status()).isEqualTo(200);
        assertThat(outcomes(replies.subList(0, 3))).isSubsetOf("200", "201", "409 organization_inactive");
    }

    @RepeatedTest(ROUNDS)
    void every_change_of_a_task_is_a_version_of_its_own() {
        var task = given.task(given.project(given.organization()), "");
        var replies = race(20, i -> caller.patch(task.location(), Json.object("title", "Title " + i)));

        assertThat(outcomes(replies)).containsOnly("200");
        hasVersions(TASK, task.id(), 21);
    }

    @RepeatedTest(ROUNDS)
    void everything_at_once_ends_in_order() {
        var organization = given.organization();
        var members = List.of(given.member(organization), given.member(organization));
        var project = given.project(organization);
        var task = given.assignedTask(project, members.getFirst());
        race(List.of(
                () -> assign(task, members.getLast()),
                () -> remove(organization, members.getFirst()),
                () -> remove(organization, members.getLast()),
                () -> archive(project),
                () -> caller.delete(task.location() + "/assignee"),
                () -> caller.delete(task.location()),
                () -> create(project, Json.text(", 'assigneeId': '%s'", members.getFirst())),
                () -> caller.delete("/v1/projects/" + project)));

        assertThat(tasks("organization_id", organization)).isZero();
    }

    private Reply create(String project, String more) {
        return caller.post("/v1/projects/" + project + "/tasks", Json.text("{'title': 'Cut' %s}", more));
    }

    private Reply assign(Reply task, String user) {
        return caller.put(task.location() + "/assignee", Json.object("assigneeId", user));
    }

    private Reply remove(String organization, String member) {
        return caller.delete("/v1/organizations/" + organization + "/members/" + member);
    }

    private Reply archive(String project) {
        return caller.post("/v1/projects/" + project + "/archive", null);
    }

    private void isUnassigned(Reply task) {
        assertThat(caller.get(task.location()).state(TaskState.class).assigneeId())
                .isNull();
    }

    private long tasks(String column, String id) {
        return jdbc.sql("select count(*) from tasks where " + column + " = ?::uuid")
                .param(id)
                .query(Long.class)
                .single();
    }
}

package dev.roster.command.task;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.command.Caller.Reply;
import dev.roster.command.CommandServiceTest;
import dev.roster.command.Given;
import dev.roster.command.Json;
import dev.roster.http.ProblemCode;
import dev.roster.shared.event.TaskEvent.TaskAssigned;
import dev.roster.shared.event.TaskEvent.TaskDeleted;
import dev.roster.shared.event.TaskEvent.TaskStatusChanged;
import dev.roster.shared.event.TaskEvent.TaskUnassigned;
import dev.roster.shared.event.TaskEvent.TaskUpdated;
import dev.roster.shared.event.TaskState;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Everything that comes to a task after its creation. */
class ChangeTaskTest extends CommandServiceTest {

    private String organization = "";
    private String member = "";
    private String project = "";
    private String path = "";

    @BeforeEach
    void a_task() {
        organization = given.organization();
        member = given.member(organization);
        project = given.project(organization);
        path = given.task(project, ", \"description\": \"All.\"").location();
    }

    @Test
    void a_patch_changes_what_it_names() {
        var before = caller.get(path).state(TaskState.class);
        var reply = caller.patch(
                path, Json.text("{'title': 'Sort', 'description': null, 'dueAt': '2026-02-01T00:00:00+01:00'}"));
        var state = reply.state(TaskState.class);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("ETag")).isEqualTo("\"2\"");
        assertThat(state)
                .isEqualTo(new TaskState(
                        before.id(),
                        before.projectId(),
                        before.organizationId(),
                        "Sort",
                        null,
                        before.status(),
                        null,
                        null,
                        Instant.parse("2026-01-31T23:00:00Z"),
                        before.createdAt(),
                        state.updatedAt(),
                        2));
        assertThat(facts(reply))
                .containsExactly(new TaskUpdated(
                        state, Json.previous("{'title': 'Cut the cards', 'description': 'All.', 'dueAt': null}")));
        assertThat(caller.get(path).body()).isEqualTo(reply.body());
        unchanged(caller.patch(path, Json.text("{'title': 'Sort', 'dueAt': '2026-01-31T23:00:00Z'}")), 2);
        assertThat(caller.patch(path, Json.text("{'dueAt': null}"))
                        .body()
                        .path("dueAt")
                        .isNull())
                .isTrue();
    }

    @Test
    void a_task_goes_from_one_assignee_to_another_and_to_none() {
        var another = given.member(organization);
        var assigned = assign(member);
        assertThat(facts(assigned))
                .containsExactly(
                        new TaskAssigned(assigned.state(TaskState.class), Json.previous("{'assigneeId': null}")));
        unchanged(assign(member), 2);

        var reassigned = assign(another);
        assertThat(facts(reassigned))
                .containsExactly(new TaskAssigned(
                        reassigned.state(TaskState.class), Json.previous("{'assigneeId': '%s'}", member)));

        var unassigned = caller.delete(path + "/assignee");
        assertThat(unassigned.header("ETag")).isEqualTo("\"4\"");
        assertThat(facts(unassigned))
                .containsExactly(new TaskUnassigned(
                        unassigned.state(TaskState.class), Json.previous("{'assigneeId': '%s'}", another), null));
        unchanged(caller.delete(path + "/assignee"), 4);
    }

    @Test
    void an_assignee_is_a_member_active_or_not() {
        given.deactivatedUser(member);
        var stranger = given.user();

        assertThat(assign(member).status()).isEqualTo(200);
        refused(ProblemCode.ASSIGNEE_NOT_A_MEMBER, () -> assign(stranger), "/assigneeId not_a_member");
        refused(ProblemCode.ASSIGNEE_NOT_A_MEMBER, () -> assign(Given.unique()), "/assigneeId not_a_member");
    }

    @Test
    void a_status_leads_to_the_next() {
        var reply = status("in_progress");

        assertThat(reply.text("status")).isEqualTo("in_progress");
        assertThat(facts(reply))
                .containsExactly(
                        new TaskStatusChanged(reply.state(TaskState.class), Json.previous("{'status': 'todo'}")));
        unchanged(status("in_progress"), 2);
        refused(ProblemCode.INVALID_STATE_TRANSITION, () -> status("todo"));
        assertThat(status("done").header("ETag")).isEqualTo("\"3\"");
        assertThat(status("todo").header("ETag")).isEqualTo("\"4\"");
        refused(ProblemCode.INVALID_STATE_TRANSITION, () -> status("done"));
        assertThat(status("cancelled").header("ETag")).isEqualTo("\"5\"");
    }

    @Test
    void a_task_is_deleted() {
        assign(member);
        var reply = caller.delete(path);

        assertThat(reply.header("ETag")).isEqualTo("\"3\"");
        assertThat(reply.text("assigneeId")).isEqualTo(member);
        assertThat(facts(reply)).containsExactly(new TaskDeleted(reply.state(TaskState.class), null));
        notFound(path);
    }

    @Test
    void tasks_of_an_archived_project_rest_but_can_be_unassigned() {
        assign(member);
        given.archivedProject(project);

        rests(ProblemCode.PROJECT_ARCHIVED);
        refused(ProblemCode.PROJECT_ARCHIVED, () -> caller.delete(path));
        assertThat(caller.delete(path + "/assignee").header("ETag")).isEqualTo("\"3\"");
        caller.post("/v1/projects/" + project + "/unarchive", null);
        assertThat(status("in_progress").header("ETag")).isEqualTo("\"4\"");
    }

    @Test
    void tasks_of_an_inactive_organization_rest_but_can_be_unassigned_and_deleted() {
        assign(member);
        given.deactivatedOrganization(organization);

        rests(ProblemCode.ORGANIZATION_INACTIVE);
        assertThat(caller.delete(path + "/assignee").header("ETag")).isEqualTo("\"3\"");
        assertThat(caller.delete(path).header("ETag")).isEqualTo("\"4\"");
    }

    @Test
    void the_version_is_looked_at_before_everything_else() {
        given.archivedProject(project);
        given.deactivatedOrganization(organization);
        var old = new String[] {"If-Match", "\"7\""};

        for (var reply : new Reply[] {
            caller.patch(path, Json.object("title", "Sort"), old),
            caller.put(path + "/assignee", Json.object("assigneeId", Given.unique()), old),
            caller.delete(path + "/assignee", old),
            caller.put(path + "/status", Json.object("status", "done"), old),
            caller.delete(path, old)
        }) {
            assertThat(reply.code()).isEqualTo("version_mismatch");
            assertThat(reply.body().path("currentVersion").intValue()).isEqualTo(1);
        }
        assertThat(caller.delete(path + "/assignee", "If-Match", "\"1\"").status())
                .isEqualTo(200);
    }

    @Test
    void all_that_is_wrong_is_told_at_once() {
        refused(
                ProblemCode.VALIDATION_FAILED,
                () -> caller.patch(path, Json.text("{'title': null, 'dueAt': 'soon', 'assigneeId': null}")),
                "/title required",
                "/dueAt invalid_format",
                "/assigneeId unknown");
        refused(
                ProblemCode.VALIDATION_FAILED,
                () -> caller.put(path + "/assignee", Json.text("{'assigneeId': null}")),
                "/assigneeId required");
        refused(ProblemCode.VALIDATION_FAILED, () -> caller.put(path + "/assignee", "{}"), "/assigneeId required");
        refused(ProblemCode.VALIDATION_FAILED, () -> status("Todo"), "/status not_allowed");
    }

    @Test
    void an_unknown_task_is_not_found() {
        notFound("/v1/tasks/" + Given.unique());
    }

    private void notFound(String path) {
        refused(ProblemCode.TASK_NOT_FOUND, () -> caller.get(path));
        refused(ProblemCode.TASK_NOT_FOUND, () -> caller.patch(path, "{}"));
        refused(ProblemCode.TASK_NOT_FOUND, () -> caller.put(path + "/status", Json.object("status", "done")));
        refused(ProblemCode.TASK_NOT_FOUND, () -> caller.put(path + "/assignee", Json.object("assigneeId", member)));
        refused(ProblemCode.TASK_NOT_FOUND, () -> caller.delete(path + "/assignee"));
        refused(ProblemCode.TASK_NOT_FOUND, () -> caller.delete(path, "If-Match", "*"));
    }

    private void rests(ProblemCode code) {
        refused(code, () -> caller.patch(path, Json.object("title", "Sort")));
        refused(code, () -> status("in_progress"));
        refused(code, () -> status("done"));
        refused(code, () -> assign(Given.unique()));
        unchanged(assign(member), 2);
        unchanged(status("todo"), 2);
        unchanged(caller.patch(path, "{}"), 2);
    }

    private Reply assign(String user) {
        return caller.put(path + "/assignee", Json.object("assigneeId", user));
    }

    private Reply status(String status) {
        return caller.put(path + "/status", Json.object("status", status));
    }

    private void unchanged(Reply reply, int version) {
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("Command-Result")).isEqualTo("unchanged");
        assertThat(reply.header("ETag")).isEqualTo("\"" + version + "\"");
        assertThat(facts(reply)).isEmpty();
    }
}

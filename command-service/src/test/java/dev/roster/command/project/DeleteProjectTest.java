package dev.roster.command.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.command.Caller.Reply;
import dev.roster.command.CommandServiceTest;
import dev.roster.command.Json;
import dev.roster.http.ProblemCode;
import dev.roster.shared.event.Event;
import dev.roster.shared.event.EventType;
import dev.roster.shared.event.ProjectEvent.ProjectDeleted;
import dev.roster.shared.event.ProjectEvent.Reason;
import dev.roster.shared.event.ProjectState;
import dev.roster.shared.event.TaskEvent.DeleteReason;
import dev.roster.shared.event.TaskEvent.TaskDeleted;
import dev.roster.shared.event.TaskState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeleteProjectTest extends CommandServiceTest {

    @Test
    void every_task_ends_before_the_project() {
        var owner = given.user();
        var project = given.project(given.organization(owner));
        var tasks = List.of(given.task(project, ""), given.assignedTask(project, owner), given.task(project, ""));
        var reply = given.deletedProject(project);
        var end = reply.state(ProjectState.class);

        assertThat(reply.header("ETag")).isEqualTo("\"2\"");
        var expected = new ArrayList<Event>();
        for (var task : tasks) expected.add(ended(task, end, DeleteReason.PROJECT_DELETED));
        expected.add(new ProjectDeleted(end, null));
        assertThat(facts(reply)).containsExactlyElementsOf(expected);
    }

    @Test
    void the_ends_of_the_tasks_name_the_end_of_the_project_as_their_cause() {
        var project = given.project(given.organization());
        given.task(project, "");
        given.task(project, "");
        var reply = given.deletedProject(project);
        var records = facts().records(reply);

        assertThat(records).hasSize(3).allSatisfy(record -> {
            assertThat(record.header("ce_correlationid")).isEqualTo(reply.requestId());
            assertThat(record.header("ce_partitionkey")).isEqualTo(project);
        });
        assertThat(records.subList(0, 2))
                .extracting(record -> record.header("ce_causationid"))
                .containsOnly(records.get(2).header("ce_id"));
        assertThat(records.get(2).headers()).doesNotContainKey("ce_causationid");
    }

    @Test
    void nothing_is_left() {
        var organization = given.organization();
        var project = given.project(organization);
        var task = given.task(project, "").location();
        given.deletedProject(project);

        refused(ProblemCode.PROJECT_NOT_FOUND, () -> caller.get("/v1/projects/" + project));
        refused(ProblemCode.PROJECT_NOT_FOUND, () -> caller.delete("/v1/projects/" + project));
        refused(
                ProblemCode.PROJECT_NOT_FOUND,
                () -> caller.post("/v1/projects/" + project + "/tasks", Json.object("title", "Cut")));
        refused(ProblemCode.TASK_NOT_FOUND, () -> caller.get(task));
        refused(ProblemCode.TASK_NOT_FOUND, () -> caller.delete(task));
        assertThat(given.deletedOrganization(organization).status()).isEqualTo(200);
    }

    @Test
    void an_archived_project_of_an_inactive_organization_can_be_deleted() {
        var organization = given.organization();
        var project = given.project(organization);
        given.task(project, "");
        given.archivedProject(project);
        given.deactivatedOrganization(organization);

        assertThat(given.deletedProject(project).header("ETag")).isEqualTo("\"3\"");
    }

    @Test
    void an_organization_ends_its_tasks_then_its_projects_then_its_memberships() {
        var owner = given.user();
        var organization = given.organization(owner);
        var first = given.project(organization);
        var second = given.project(organization);
        var tasks = List.of(given.assignedTask(first, owner), given.task(second, ""), given.task(first, ""));
        var projects = List.of(project(first), project(second));
        var reply = given.deletedOrganization(organization);
        var at = caller.get("/v1/organizations/" + organization).status();
        var records = facts().records(reply);
        var end = records.stream()
                .filter(record -> record.envelope().type() == EventType.ORGANIZATION_DELETED)
                .toList();

        assertThat(at).isEqualTo(404);
        assertThat(end).hasSize(1);
        var updatedAt = end.getFirst().envelope().time();
        var expected = new ArrayList<Event>();
        for (var task : tasks) {
            expected.add(
                    new TaskDeleted(last(task.state(TaskState.class), updatedAt), DeleteReason.ORGANIZATION_DELETED));
        }
        for (var project : projects) {
            expected.add(new ProjectDeleted(last(project, updatedAt), Reason.ORGANIZATION_DELETED));
        }
        assertThat(records.stream()
                        .map(record -> record.envelope().event())
                        .filter(event -> event instanceof TaskDeleted || event instanceof ProjectDeleted))
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(records)
                .filteredOn(record -> !end.contains(record))
                .hasSize(6)
                .extracting(record -> record.header("ce_causationid"))
                .containsOnly(end.getFirst().header("ce_id"));
        for (var project : projects) {
            assertThat(records)
                    .filteredOn(record ->
                            record.header("ce_partitionkey").equals(project.id().toString()))
                    .last()
                    .extracting(record -> record.envelope().type())
                    .isEqualTo(EventType.PROJECT_DELETED);
        }
    }

    private ProjectState project(String id) {
        return caller.get("/v1/projects/" + id).state(ProjectState.class);
    }

    private static TaskDeleted ended(Reply task, ProjectState end, DeleteReason reason) {
        return new TaskDeleted(last(task.state(TaskState.class), end.updatedAt()), reason);
    }

    private static TaskState last(TaskState it, Instant at) {
        return new TaskState(
                it.id(),
                it.projectId(),
                it.organizationId(),
                it.title(),
                it.description(),
                it.status(),
                it.assigneeId(),
                it.createdBy(),
                it.dueAt(),
                it.createdAt(),
                at,
                it.version() + 1);
    }

    private static ProjectState last(ProjectState it, Instant at) {
        return new ProjectState(
                it.id(),
                it.organizationId(),
                it.name(),
                it.description(),
                it.archived(),
                it.createdAt(),
                at,
                it.version() + 1);
    }
}

package dev.roster.command.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roster.command.change.Change.Created;
import dev.roster.command.change.Change.Ended;
import dev.roster.command.change.Change.Unchanged;
import dev.roster.command.change.Change.Updated;
import dev.roster.command.organization.OrganizationInactive;
import dev.roster.command.project.HeldProject;
import dev.roster.command.task.TaskCommand.CreateTask;
import dev.roster.command.task.TaskCommand.UpdateTask;
import dev.roster.http.ProblemCode;
import dev.roster.http.Refusal;
import dev.roster.http.body.Patch;
import dev.roster.shared.event.OrganizationState;
import dev.roster.shared.event.Previous;
import dev.roster.shared.event.ProjectState;
import dev.roster.shared.event.TaskEvent.DeleteReason;
import dev.roster.shared.event.TaskEvent.TaskAssigned;
import dev.roster.shared.event.TaskEvent.TaskCreated;
import dev.roster.shared.event.TaskEvent.TaskDeleted;
import dev.roster.shared.event.TaskEvent.TaskStatusChanged;
import dev.roster.shared.event.TaskEvent.TaskUnassigned;
import dev.roster.shared.event.TaskEvent.TaskUpdated;
import dev.roster.shared.event.TaskEvent.UnassignReason;
import dev.roster.shared.event.TaskState;
import dev.roster.shared.event.TaskStatus;
import dev.roster.shared.id.OrganizationId;
import dev.roster.shared.id.ProjectId;
import dev.roster.shared.id.TaskId;
import dev.roster.shared.id.UserId;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import org.assertj.core.api.ThrowingConsumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaskTest {

    private static final TaskId ID = TaskId.next();
    private static final OrganizationId ACME = OrganizationId.next();
    private static final ProjectId ENGINE = ProjectId.next();
    private static final UserId ADA = UserId.next();
    private static final UserId GRACE = UserId.next();
    private static final Instant BEFORE = Instant.parse("2026-01-09T12:00:00.123456Z");
    private static final Instant NOW = Instant.parse("2026-01-09T12:00:05Z");
    private static final HeldProject OPEN = place(true, false);
    private static final HeldProject ARCHIVED = place(true, true);
    private static final HeldProject INACTIVE = place(false, true);
    private static final Task TASK = task("Cut the cards", TaskStatus.TODO, ADA, BEFORE, 7);
    private static final UpdateTask RENAME =
            new UpdateTask(ID, Patch.set("Sort the cards"), Patch.keep(), Patch.keep());
    private static final UpdateTask NOTHING =
            new UpdateTask(ID, Patch.set("Cut the cards"), Patch.keep(), Patch.set(null));

    @Test
    void a_creation_tells_the_task_at_version_1() {
        var command = new CreateTask(null, ENGINE, "Cut the cards", null, ADA, null);
        var task = task("Cut the cards", TaskStatus.TODO, ADA, NOW, 1);

        assertThat(Task.create(ID, OPEN, command, GRACE, NOW))
                .isEqualTo(new Created<>(task, new TaskCreated(state(task)), NOW));
        assertThatThrownBy(() -> Task.create(ID, ARCHIVED, command, GRACE, NOW))
                .satisfies(is(ProblemCode.PROJECT_ARCHIVED));
        assertThatThrownBy(() -> Task.create(ID, INACTIVE, command, GRACE, NOW))
                .isInstanceOf(OrganizationInactive.class);
    }

    @Test
    void an_update_tells_what_changed_and_nothing_else() {
        var next = task("Sort the cards", TaskStatus.TODO, ADA, NOW, 8);
        var previous = new Previous(Map.of("title", "Cut the cards"));

        assertThat(TASK.update(RENAME, OPEN, NOW))
                .isEqualTo(new Updated<>(next, new TaskUpdated(state(next), previous), NOW));
    }

    @Test
    void an_assignment_tells_who_had_the_task() {
        var next = task("Cut the cards", TaskStatus.TODO, GRACE, NOW, 8);
        var previous = new Previous(Map.of("assigneeId", ADA.toString()));
        var unassigned = task("Cut the cards", TaskStatus.TODO, null, BEFORE, 7);

        assertThat(TASK.assign(GRACE, OPEN, NOW))
                .isEqualTo(new Updated<>(next, new TaskAssigned(state(next), previous), NOW));
        assertThat(unassigned.assign(GRACE, OPEN, NOW))
                .isEqualTo(new Updated<>(
                        next,
                        new TaskAssigned(state(next), new Previous(Collections.singletonMap("assigneeId", null))),
                        NOW));
    }

    @Test
    void an_end_of_the_assignment_tells_who_had_the_task_and_why() {
        var next = task("Cut the cards", TaskStatus.TODO, null, NOW, 8);
        var previous = new Previous(Map.of("assigneeId", ADA.toString()));

        assertThat(TASK.unassign(null, NOW))
                .isEqualTo(new Updated<>(next, new TaskUnassigned(state(next), previous, null), NOW));
        assertThat(TASK.unassign(UnassignReason.MEMBERSHIP_REMOVED, NOW))
                .isEqualTo(new Updated<>(
                        next, new TaskUnassigned(state(next), previous, UnassignReason.MEMBERSHIP_REMOVED), NOW));
    }

    @ParameterizedTest
    @CsvSource({
        "TODO, IN_PROGRESS",
        "TODO, CANCELLED",
        "IN_PROGRESS, DONE",
        "IN_PROGRESS, CANCELLED",
        "DONE, TODO",
        "CANCELLED, TODO"
    })
    void a_status_leads_to_another(TaskStatus from, TaskStatus to) {
        var next = task("Cut the cards", to, ADA, NOW, 8);
        var previous = Previous.between(state(task("Cut the cards", from, ADA, NOW, 7)), state(next));

        assertThat(task("Cut the cards", from, ADA, BEFORE, 7).changeStatus(to, OPEN, NOW))
                .isEqualTo(new Updated<>(next, new TaskStatusChanged(state(next), previous), NOW));
        assertThat(previous.fields()).containsOnlyKeys("status");
    }

    @ParameterizedTest
    @CsvSource({
        "TODO, DONE",
        "IN_PROGRESS, TODO",
        "DONE, IN_PROGRESS",
        "DONE, CANCELLED",
        "CANCELLED, IN_PROGRESS",
        "CANCELLED, DONE"
    })
    void and_not_to_the_others(TaskStatus from, TaskStatus to) {
        assertThatThrownBy(() -> task("Cut the cards", from, ADA, BEFORE, 7).changeStatus(to, OPEN, NOW))
                .isInstanceOf(InvalidStateTransition.class);
    }

    @Test
    void nothing_but_an_end_comes_to_a_task_that_rests() {
        assertThatThrownBy(() -> TASK.update(RENAME, ARCHIVED, NOW)).satisfies(is(ProblemCode.PROJECT_ARCHIVED));
        assertThatThrownBy(() -> TASK.update(RENAME, INACTIVE, NOW)).isInstanceOf(OrganizationInactive.class);
        assertThatThrownBy(() -> TASK.assign(GRACE, ARCHIVED, NOW)).satisfies(is(ProblemCode.PROJECT_ARCHIVED));
        assertThatThrownBy(() -> TASK.assign(GRACE, INACTIVE, NOW)).isInstanceOf(OrganizationInactive.class);
        assertThatThrownBy(() -> TASK.changeStatus(TaskStatus.DONE, ARCHIVED, NOW))
                .satisfies(is(ProblemCode.PROJECT_ARCHIVED));
        assertThatThrownBy(() -> TASK.changeStatus(TaskStatus.DONE, INACTIVE, NOW))
                .isInstanceOf(OrganizationInactive.class);
    }

    @Test
    void what_is_so_already_is_unchanged_whatever_rests() {
        assertThat(TASK.update(NOTHING, INACTIVE, NOW)).isEqualTo(new Unchanged<>(TASK));
        assertThat(TASK.assign(ADA, ARCHIVED, NOW)).isEqualTo(new Unchanged<>(TASK));
        assertThat(TASK.changeStatus(TaskStatus.TODO, INACTIVE, NOW)).isEqualTo(new Unchanged<>(TASK));
        var unassigned = task("Cut the cards", TaskStatus.TODO, null, BEFORE, 7);
        assertThat(unassigned.unassign(null, NOW)).isEqualTo(new Unchanged<>(unassigned));
    }

    @Test
    void an_end_tells_the_last_state_and_its_reason() {
        var last = task("Cut the cards", TaskStatus.TODO, ADA, NOW, 8);

        assertThat(TASK.delete(null, NOW)).isEqualTo(new Ended<>(last, new TaskDeleted(state(last), null), NOW));
        assertThat(TASK.delete(DeleteReason.PROJECT_DELETED, NOW))
                .isEqualTo(new Ended<>(last, new TaskDeleted(state(last), DeleteReason.PROJECT_DELETED), NOW));
    }

    private static ThrowingConsumer<Throwable> is(ProblemCode code) {
        return failure -> assertThat(failure)
                .isInstanceOfSatisfying(
                        Refusal.class, it -> assertThat(it.code()).isEqualTo(code));
    }

    private static HeldProject place(boolean active, boolean archived) {
        return new HeldProject(
                new OrganizationState(ACME, "Acme", "acme", ADA, active, null, BEFORE, BEFORE, 1),
                new ProjectState(ENGINE, ACME, "Engine", null, archived, BEFORE, BEFORE, 1));
    }

    private static Task task(String title, TaskStatus status, @Nullable UserId assignee, Instant at, long version) {
        var createdAt = version == 1 ? at : BEFORE;
        return new Task(ID, ENGINE, ACME, title, null, status, assignee, GRACE, null, createdAt, at, version);
    }

    private static TaskState state(Task it) {
        return new TaskState(
                ID,
                ENGINE,
                ACME,
                it.title(),
                null,
                it.status(),
                it.assigneeId(),
                GRACE,
                null,
                it.createdAt(),
                it.updatedAt(),
                it.version());
    }
}

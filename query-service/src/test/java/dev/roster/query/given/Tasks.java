package dev.roster.query.given;

import dev.roster.shared.event.Previous;
import dev.roster.shared.event.TaskEvent;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** The tasks of a world. */
public final class Tasks {

    private final World world;
    final Map<TaskId, TaskState> present = new LinkedHashMap<>();

    Tasks(World world) {
        this.world = world;
    }

    public TaskId create(ProjectId project, String title, @Nullable UserId assignee) {
        var now = world.tick();
        var organization = world.projects.get(project).organizationId();
        var task = new TaskState(
                new TaskId(world.id()),
                project,
                organization,
                title,
                null,
                TaskStatus.TODO,
                assignee,
                world.actor(),
                null,
                now,
                now,
                1);
        present.put(task.id(), task);
        world.say(new TaskCreated(task));
        return task.id();
    }

    public TaskState get(TaskId id) {
        var task = present.get(id);
        if (task == null) throw new IllegalArgumentException("no task " + id);
        return task;
    }

    public void update(TaskId id, String title, @Nullable Instant dueAt) {
        var task = get(id);
        change(next(task, title, task.status(), task.assigneeId(), dueAt), TaskUpdated::new);
    }

    public void assign(TaskId id, UserId assignee) {
        var task = get(id);
        change(next(task, task.title(), task.status(), assignee, task.dueAt()), TaskAssigned::new);
    }

    public void unassign(TaskId id) {
        unassign(get(id), null);
    }

    public void changeStatus(TaskId id, TaskStatus status) {
        var task = get(id);
        change(next(task, task.title(), status, task.assigneeId(), task.dueAt()), TaskStatusChanged::new);
    }

    public void delete(TaskId id) {
        end(get(id), null);
    }

    void unassignAllOf(UserId user, OrganizationId organization) {
        for (var task : List.copyOf(present.values())) {
            if (!user.equals(task.assigneeId()) || !task.organizationId().equals(organization)) continue;
            unassign(task, UnassignReason.MEMBERSHIP_REMOVED);
        }
    }

    void endAllOf(ProjectId project, DeleteReason reason) {
        for (var task : List.copyOf(present.values())) if (task.projectId().equals(project)) end(task, reason);
    }

    private void unassign(TaskState task, @Nullable UnassignReason reason) {
        change(
                next(task, task.title(), task.status(), null, task.dueAt()),
                (state, previous) -> new TaskUnassigned(state, previous, reason));
    }

    private void end(TaskState task, @Nullable DeleteReason reason) {
        present.remove(task.id());
        world.say(new TaskDeleted(next(task, task.title(), task.status(), task.assigneeId(), task.dueAt()), reason));
    }

    private TaskState next(
            TaskState task, String title, TaskStatus status, @Nullable UserId assignee, @Nullable Instant dueAt) {
        return new TaskState(
                task.id(),
                task.projectId(),
                task.organizationId(),
                title,
                task.description(),
                status,
                assignee,
                task.createdBy(),
                dueAt,
                task.createdAt(),
                world.tick(),
                task.version() + 1);
    }

    private void change(TaskState next, BiFunction<TaskState, Previous, TaskEvent> fact) {
        var before = get(next.id());
        present.put(next.id(), next);
        world.say(fact.apply(next, Previous.between(before, next)));
    }
}

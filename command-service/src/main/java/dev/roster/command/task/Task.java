package dev.roster.command.task;

import dev.roster.command.change.Aggregate;
import dev.roster.command.change.Change;
import dev.roster.command.change.Change.Created;
import dev.roster.command.change.Change.Ended;
import dev.roster.command.change.Change.Unchanged;
import dev.roster.command.change.Change.Updated;
import dev.roster.command.project.HeldProject;
import dev.roster.command.task.TaskCommand.CreateTask;
import dev.roster.command.task.TaskCommand.UpdateTask;
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
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** A task of a project. Nothing but an end, of the assignment or of itself, comes to it while its project rests. */
@Order(7)
@Table("tasks")
record Task(
        @Id TaskId id,
        ProjectId projectId,
        OrganizationId organizationId,
        String title,
        @Nullable String description,
        TaskStatus status,
        @Nullable UserId assigneeId,
        @Nullable UserId createdBy,
        @Nullable Instant dueAt,
        Instant createdAt,
        Instant updatedAt,
        long version)
        implements Aggregate {

    /** @param createdBy the user on whose behalf it is created, where that is said */
    static Created<Task> create(
            TaskId id, HeldProject place, CreateTask command, @Nullable UserId createdBy, Instant now) {
        place.requireOpen();
        var task = new Task(
                id,
                place.project().id(),
                place.organization().id(),
                command.title(),
                command.description(),
                TaskStatus.TODO,
                command.assigneeId(),
                createdBy,
                command.dueAt(),
                now,
                now,
                1);
        return new Created<>(task, new TaskCreated(task.state()), now);
    }

    Change<Task> update(UpdateTask command, HeldProject place, Instant now) {
        var changed = new Task(
                id,
                projectId,
                organizationId,
                command.title().or(title),
                command.description().or(description),
                status,
                assigneeId,
                createdBy,
                command.dueAt().or(dueAt),
                createdAt,
                updatedAt,
                version);
        if (changed.equals(this)) return new Unchanged<>(this);
        place.requireOpen();
        return to(changed, now, TaskUpdated::new);
    }

    Change<Task> assign(UserId to, HeldProject place, Instant now) {
        if (to.equals(assigneeId)) return new Unchanged<>(this);
        place.requireOpen();
        return to(with(status, to), now, TaskAssigned::new);
    }

    /** @param reason null when it was asked for */
    Change<Task> unassign(@Nullable UnassignReason reason, Instant now) {
        if (assigneeId == null) return new Unchanged<>(this);
        return to(with(status, null), now, (state, old) -> new TaskUnassigned(state, old, reason));
    }

    Change<Task> changeStatus(TaskStatus to, HeldProject place, Instant now) {
        if (to == status) return new Unchanged<>(this);
        place.requireOpen();
        if (!leadsTo(to)) throw new InvalidStateTransition(status, to);
        return to(with(to, assigneeId), now, TaskStatusChanged::new);
    }

    /** @param reason null when it was asked for */
    Ended<Task> delete(@Nullable DeleteReason reason, Instant now) {
        var last = nextVersion(now);
        return new Ended<>(last, new TaskDeleted(last.state(), reason), now);
    }

    @Override
    public TaskState state() {
        return new TaskState(
                id,
                projectId,
                organizationId,
                title,
                description,
                status,
                assigneeId,
                createdBy,
                dueAt,
                createdAt,
                updatedAt,
                version);
    }

    private boolean leadsTo(TaskStatus to) {
        return switch (status) {
            case TODO -> to == TaskStatus.IN_PROGRESS || to == TaskStatus.CANCELLED;
            case IN_PROGRESS -> to == TaskStatus.DONE || to == TaskStatus.CANCELLED;
            case DONE, CANCELLED -> to == TaskStatus.TODO;
        };
    }

    private Updated<Task> to(Task changed, Instant now, BiFunction<TaskState, Previous, TaskEvent> fact) {
        var next = changed.nextVersion(now);
        var state = next.state();
        return new Updated<>(next, fact.apply(state, Previous.between(state(), state)), now);
    }

    private Task with(TaskStatus status, @Nullable UserId assigneeId) {
        return new Task(
                id,
                projectId,
                organizationId,
                title,
                description,
                status,
                assigneeId,
                createdBy,
                dueAt,
                createdAt,
                updatedAt,
                version);
    }

    private Task nextVersion(Instant now) {
        return new Task(
                id,
                projectId,
                organizationId,
                title,
                description,
                status,
                assigneeId,
                createdBy,
                dueAt,
                createdAt,
                now,
                version + 1);
    }
}

package dev.roster.command.task;

import dev.roster.command.change.Attempt;
import dev.roster.command.change.Change;
import dev.roster.command.change.Change.Created;
import dev.roster.command.change.Change.Ended;
import dev.roster.command.change.Changes;
import dev.roster.command.change.Origin;
import dev.roster.command.change.UsedIds;
import dev.roster.command.membership.MembershipGuard;
import dev.roster.command.project.HeldProject;
import dev.roster.command.project.ProjectGuard;
import dev.roster.command.project.ProjectNotFound;
import dev.roster.command.task.TaskCommand.AssignTask;
import dev.roster.command.task.TaskCommand.ChangeStatus;
import dev.roster.command.task.TaskCommand.CreateTask;
import dev.roster.command.task.TaskCommand.DeleteTask;
import dev.roster.command.task.TaskCommand.UnassignTask;
import dev.roster.command.task.TaskCommand.UpdateTask;
import dev.roster.shared.id.TaskId;
import dev.roster.shared.id.UserId;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Carries out what is asked for about tasks, each while its organization and its project are held. */
@Component
class TaskCommands {

    private final Tasks tasks;
    private final ProjectGuard projects;
    private final MembershipGuard memberships;
    private final UsedIds usedIds;
    private final Changes changes;
    private final Clock clock;

    TaskCommands(
            Tasks tasks,
            ProjectGuard projects,
            MembershipGuard memberships,
            UsedIds usedIds,
            Changes changes,
            Clock clock) {
        this.tasks = tasks;
        this.projects = projects;
        this.memberships = memberships;
        this.usedIds = usedIds;
        this.changes = changes;
        this.clock = clock;
    }

    private record Found(HeldProject place, Task task) {}

    Created<Task> handle(CreateTask command) {
        var place = projects.hold(command.projectId()).orElseThrow(ProjectNotFound::new);
        var id = Objects.requireNonNullElseGet(command.id(), TaskId::next);
        var creation = Task.create(id, place, command, Origin.current().actor(), clock.instant());
        if (command.assigneeId() != null) requireMember(place, command.assigneeId());
        return changes.save(creation);
    }

    Change<Task> handle(UpdateTask command) {
        var found = find(command.id(), tasks::lock);
        return changes.save(found.task().update(command, found.place(), clock.instant()));
    }

    Change<Task> handle(AssignTask command) {
        var found = find(command.id(), tasks::lock);
        var change = found.task().assign(command.assigneeId(), found.place(), clock.instant());
        if (!(change instanceof Change.Unchanged<?>)) requireMember(found.place(), command.assigneeId());
        return changes.save(change);
    }

    Change<Task> handle(UnassignTask command) {
        return changes.save(find(command.id(), tasks::lock).task().unassign(null, clock.instant()));
    }

    Change<Task> handle(ChangeStatus command) {
        var found = find(command.id(), tasks::lock);
        return changes.save(found.task().changeStatus(command.status(), found.place(), clock.instant()));
    }

    Ended<Task> handle(DeleteTask command) {
        var found = find(command.id(), tasks::lockToEnd);
        found.place().requireNotArchived();
        usedIds.add(command.id());
        return changes.save(found.task().delete(null, clock.instant()));
    }

    /** The task, locked after its project was held; which one that is never changes. */
    private Found find(TaskId id, Function<TaskId, Optional<Task>> lock) {
        var unlocked = tasks.find(id).orElseThrow(TaskNotFound::new);
        var place = projects.hold(unlocked.projectId()).orElseThrow(TaskNotFound::new);
        return new Found(place, Attempt.target(lock.apply(id).orElseThrow(TaskNotFound::new)));
    }

    private void requireMember(HeldProject place, UserId user) {
        if (!memberships.isMember(place.organization().id(), user)) throw new AssigneeNotAMember();
    }
}

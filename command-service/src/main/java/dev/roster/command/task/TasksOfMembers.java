package dev.roster.command.task;

import dev.roster.command.change.Changes;
import dev.roster.command.membership.MemberTasks;
import dev.roster.shared.event.TaskEvent.UnassignReason;
import dev.roster.shared.id.OrganizationId;
import dev.roster.shared.id.UserId;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What happens to tasks because something happens to the membership of their assignee. */
@Component
class TasksOfMembers implements MemberTasks {

    private final Tasks tasks;
    private final Changes changes;

    TasksOfMembers(Tasks tasks, Changes changes) {
        this.tasks = tasks;
        this.changes = changes;
    }

    @Override
    public void unassign(OrganizationId organization, UserId user, Instant now, UUID cause) {
        var unassigned = tasks.lockAssigned(organization, user).stream()
                .map(task -> task.unassign(UnassignReason.MEMBERSHIP_REMOVED, now))
                .toList();
        changes.saveAll(unassigned, cause);
    }
}

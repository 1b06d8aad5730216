package dev.roster.command.task;

import dev.roster.http.body.Patch;
import dev.roster.shared.event.TaskStatus;
import dev.roster.shared.id.ProjectId;
import dev.roster.shared.id.TaskId;
import dev.roster.shared.id.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What can be asked for about tasks. */
sealed interface TaskCommand {

    /** Without an id one is made. */
    record CreateTask(
            @Nullable TaskId id,
            ProjectId projectId,
            String title,
            @Nullable String description,
            @Nullable UserId assigneeId,
            @Nullable Instant dueAt)
            implements TaskCommand {}

    record UpdateTask(
            TaskId id, Patch<String> title, Patch<@Nullable String> description, Patch<@Nullable Instant> dueAt)
            implements TaskCommand {}

    record AssignTask(TaskId id, UserId assigneeId) implements TaskCommand {}

    record UnassignTask(TaskId id) implements TaskCommand {}

    record ChangeStatus(TaskId id, TaskStatus status) implements TaskCommand {}

    record DeleteTask(TaskId id) implements TaskCommand {}
}

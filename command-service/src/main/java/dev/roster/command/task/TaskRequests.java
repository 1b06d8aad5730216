package dev.roster.command.task;

import static dev.roster.command.http.Fields.NEW_ID;
import static dev.roster.command.http.Fields.UUID_TEXT;
import static dev.roster.command.task.TimeField.TIME;

import dev.roster.command.http.Fields;
import dev.roster.command.task.TaskCommand.AssignTask;
import dev.roster.command.task.TaskCommand.ChangeStatus;
import dev.roster.command.task.TaskCommand.CreateTask;
import dev.roster.command.task.TaskCommand.UpdateTask;
import dev.roster.http.body.Body;
import dev.roster.http.body.Field;
import dev.roster.shared.event.TaskStatus;
import dev.roster.shared.id.ProjectId;
import dev.roster.shared.id.TaskId;
import dev.roster.shared.id.UserId;
import java.util.EnumSet;

/** Makes commands about tasks from request bodies. */
final class TaskRequests {

    private static final Field<String> TITLE = Fields.text(1, 200);
    private static final Field<String> DESCRIPTION = Fields.lines(10_000);
    private static final Field<UserId> USER_ID = value -> new UserId(UUID_TEXT.read(value));
    private static final Field<TaskStatus> STATUS = Fields.oneOf(EnumSet.allOf(TaskStatus.class));

    private TaskRequests() {}

    static CreateTask createTask(ProjectId projectId, Body body) {
        var id = body.optional("id", NEW_ID);
        return new CreateTask(
                id == null ? null : new TaskId(id),
                projectId,
                body.required("title", TITLE),
                body.optional("description", DESCRIPTION),
                body.optional("assigneeId", USER_ID),
                body.optional("dueAt", TIME));
    }

    static UpdateTask updateTask(TaskId id, Body body) {
        return new UpdateTask(
                id,
                body.patch("title", TITLE),
                body.patchOrClear("description", DESCRIPTION),
                body.patchOrClear("dueAt", TIME));
    }

    static AssignTask assignTask(TaskId id, Body body) {
        return new AssignTask(id, body.required("assigneeId", USER_ID));
    }

    static ChangeStatus changeStatus(TaskId id, Body body) {
        return new ChangeStatus(id, body.required("status", STATUS));
    }
}

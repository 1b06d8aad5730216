package dev.roster.query.tasklist;

import dev.roster.query.projection.Columns;
import dev.roster.query.projection.Facts;
import dev.roster.query.projection.Projection;
import dev.roster.query.projection.Writes;
import dev.roster.shared.event.AggregateType;
import dev.roster.shared.event.TaskEvent;
import dev.roster.shared.event.TaskEvent.TaskAssigned;
import dev.roster.shared.event.TaskEvent.TaskCreated;
import dev.roster.shared.event.TaskEvent.TaskDeleted;
import dev.roster.shared.event.TaskEvent.TaskSnapshot;
import dev.roster.shared.event.TaskEvent.TaskStatusChanged;
import dev.roster.shared.event.TaskEvent.TaskUnassigned;
import dev.roster.shared.event.TaskEvent.TaskUpdated;
import dev.roster.shared.event.TaskState;
import dev.roster.shared.id.UserId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps one row for each task there is; the names of others are looked up when it is read. */
@Component
final class TaskListProjection implements Projection {

    private static final String WRITE = """
            insert into task_list_item
                (id, project_id, organization_id, title, description, status, assignee_id, created_by, due_at, created_at,
                 updated_at, version)
            select * from unnest(
                :id, :project_id, :organization_id, :title, :description, :status, :assignee_id, :created_by, :due_at,
                :created_at, :updated_at, :version)
            on conflict (id) do update set
                title = excluded.title,
                description = excluded.description,
                status = excluded.status,
                assignee_id = excluded.assignee_id,
                created_by = excluded.created_by,
                due_at = excluded.due_at,
                created_at = excluded.created_at,
                updated_at = excluded.updated_at,
                version = excluded.version""";

    private static final String REMOVE = """
            delete from task_list_item where id = any(:id)""";

    @Override
    public void apply(Facts facts, Writes writes) {
        var tasks = facts.newest(TaskEvent.class, TaskListProjection::hasEnded);
        remove(tasks.ended(), writes);
        write(tasks.present().stream().map(TaskEvent::state).toList(), writes);
    }

    @Override
    public List<String> shows() {
        return List.of("select 'task' as aggregate_type, id, version from task_list_item");
    }

    @Override
    public void remove(AggregateType type, List<UUID> ids, Writes writes) {
        if (type == AggregateType.TASK) Columns.of(ids).uuid("id", id -> id).write(writes, REMOVE);
    }

    private static boolean hasEnded(TaskEvent event) {
        return switch (event) {
            case TaskCreated _, TaskUpdated _, TaskAssigned _, TaskUnassigned _, TaskStatusChanged _, TaskSnapshot _ ->
                false;
            case TaskDeleted _ -> true;
        };
    }

    private void remove(List<TaskEvent> tasks, Writes writes) {
        Columns.of(tasks).uuid("id", task -> task.state().id().value()).write(writes, REMOVE);
    }

    private void write(List<TaskState> tasks, Writes writes) {
        Columns.of(tasks)
                .uuid("id", task -> task.id().value())
                .uuid("project_id", task -> task.projectId().value())
                .uuid("organization_id", task -> task.organizationId().value())
                .text("title", TaskState::title)
                .text("description", TaskState::description)
                .word("status", TaskState::status)
                .uuid("assignee_id", task -> valueOf(task.assigneeId()))
                .uuid("created_by", task -> valueOf(task.createdBy()))
                .time("due_at", TaskState::dueAt)
                .time("created_at", TaskState::createdAt)
                .time("updated_at", TaskState::updatedAt)
                .bigint("version", TaskState::version)
                .write(writes, WRITE);
    }

    private static @Nullable UUID valueOf(@Nullable UserId id) {
        return id == null ? null : id.value();
    }
}

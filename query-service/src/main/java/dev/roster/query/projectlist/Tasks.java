package dev.roster.query.projectlist;

import dev.roster.query.projection.Columns;
import dev.roster.query.projection.Facts;
import dev.roster.query.projection.Writes;
import dev.roster.shared.event.TaskEvent;
import dev.roster.shared.event.TaskEvent.TaskAssigned;
import dev.roster.shared.event.TaskEvent.TaskCreated;
import dev.roster.shared.event.TaskEvent.TaskDeleted;
import dev.roster.shared.event.TaskEvent.TaskSnapshot;
import dev.roster.shared.event.TaskEvent.TaskStatusChanged;
import dev.roster.shared.event.TaskEvent.TaskUnassigned;
import dev.roster.shared.event.TaskEvent.TaskUpdated;
import dev.roster.shared.event.TaskState;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Keeps which tasks a project has, and the counts: they change by the rows that come, change or go, and by no others. */
@Component
final class Tasks {

    private static final String COUNT = """
            update project_list_item p set
                todo = p.todo + counted.todo,
                in_progress = p.in_progress + counted.in_progress,
                done = p.done + counted.done,
                cancelled = p.cancelled + counted.cancelled
            from (
                select project_id,
                    coalesce(sum(by) filter (where status = 'todo'), 0) as todo,
                    coalesce(sum(by) filter (where status = 'in_progress'), 0) as in_progress,
                    coalesce(sum(by) filter (where status = 'done'), 0) as done,
                    coalesce(sum(by) filter (where status = 'cancelled'), 0) as cancelled
                from counts group by project_id
            ) counted
            where p.id = counted.project_id""";

    private static final String REMOVE = """
            with gone as (
                delete from project_list_task where task_id = any(:id) returning project_id, status
            ),
            counts as (select project_id, status, -1 as by from gone)
            """ + COUNT;

    /** {@code old} is the row before the update, and null where there was none. */
    private static final String WRITE = """
            with written as (
                insert into project_list_task as t (task_id, project_id, status)
                select * from unnest(:id, :project_id, :status)
                on conflict (task_id) do update set status = excluded.status where t.status <> excluded.status
                returning t.project_id, old.status as before, t.status as after
            ),
            counts as (
                select project_id, after as status, 1 as by from written
                union all
                select project_id, before, -1 from written where before is not null
            )
            """ + COUNT;

    void apply(Facts facts, Writes writes) {
        var tasks = facts.newest(TaskEvent.class, Tasks::hasEnded);
        remove(tasks.ended(), writes);
        write(tasks.present().stream().map(TaskEvent::state).toList(), writes);
    }

    /** As if they had ended, without anything happening. */
    void forget(List<UUID> ids, Writes writes) {
        Columns.of(ids).uuid("id", id -> id).write(writes, REMOVE);
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
                .word("status", TaskState::status)
                .write(writes, WRITE);
    }
}

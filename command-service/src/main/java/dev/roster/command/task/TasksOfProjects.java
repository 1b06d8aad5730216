package dev.roster.command.task;

import dev.roster.command.change.Changes;
import dev.roster.command.change.UsedIds;
import dev.roster.command.ending.Ending;
import dev.roster.command.project.ProjectTasks;
import dev.roster.shared.event.TaskEvent.DeleteReason;
import dev.roster.shared.id.ProjectId;
import java.util.List;
import org.springframework.stereotype.Component;

/** What happens to tasks because something happens to their projects. */
@Component
class TasksOfProjects implements ProjectTasks {

    private final Tasks tasks;
    private final UsedIds usedIds;
    private final Changes changes;

    TasksOfProjects(Tasks tasks, UsedIds usedIds, Changes changes) {
        this.tasks = tasks;
        this.usedIds = usedIds;
        this.changes = changes;
    }

    @Override
    public void end(List<ProjectId> projects, DeleteReason reason, Ending ending) {
        if (projects.isEmpty()) return;
        var ended = ending.take(tasks.lockSome(projects, ending.limit()));
        usedIds.addAll(ended.stream().map(Task::id).toList());
        changes.saveAll(
                ended.stream().map(task -> task.delete(reason, ending.at())).toList(), ending.cause());
    }
}

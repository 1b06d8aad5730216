package dev.roster.command.task;

import dev.roster.command.change.Change.Created;
import dev.roster.command.change.Changes;
import dev.roster.shared.event.ProjectState;
import dev.roster.shared.event.TaskEvent.TaskCreated;
import dev.roster.shared.event.TaskStatus;
import dev.roster.shared.id.TaskId;
import dev.roster.shared.id.UserId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** More tasks than anybody would create one by one. */
public final class ManyTasks {

    private static final int AT_ONCE = 1_000;

    private final Changes changes;
    private final TransactionTemplate transaction;

    public ManyTasks(Changes changes, PlatformTransactionManager transactions) {
        this.changes = changes;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** The ids of so many new tasks of a project, all assigned to one member or to nobody. */
    public List<String> create(int count, ProjectState project, @Nullable UserId assignee) {
        var ids = new ArrayList<String>();
        while (ids.size() < count) {
            var some = new ArrayList<Created<Task>>();
            while (some.size() < Math.min(AT_ONCE, count - ids.size())) some.add(task(project, assignee));
            transaction.executeWithoutResult(_ -> changes.saveAll(some, null));
            for (var creation : some) ids.add(creation.aggregate().id().toString());
        }
        return ids;
    }

    private static Created<Task> task(ProjectState project, @Nullable UserId assignee) {
        var at = project.createdAt();
        var task = new Task(
                TaskId.next(),
                project.id(),
                project.organizationId(),
                "One of many",
                null,
                TaskStatus.TODO,
                assignee,
                null,
                null,
                at,
                at,
                1);
        return new Created<>(task, new TaskCreated(task.state()), at);
    }
}

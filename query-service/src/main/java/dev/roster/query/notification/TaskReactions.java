package dev.roster.query.notification;

import dev.roster.shared.event.EventEnvelope;
import dev.roster.shared.event.EventType;
import dev.roster.shared.event.Previous;
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
import dev.roster.shared.id.Uuids;
import java.util.LinkedHashSet;
import java.util.stream.Stream;

/** The part of the {@link Reactions} that is about tasks. */
final class TaskReactions {

    private TaskReactions() {}

    static Stream<Notice> to(EventEnvelope fact, TaskEvent event) {
        return switch (event) {
            case TaskCreated created -> whenTaskAssignedNotifyAssignee(fact, created.state());
            case TaskAssigned assigned ->
                Stream.concat(
                        whenTaskAssignedNotifyAssignee(fact, assigned.state()),
                        whenTaskUnassignedNotifyFormerAssignee(fact, assigned.state(), assigned.previous()));
            case TaskUnassigned unassigned ->
                whenTaskUnassignedNotifyFormerAssignee(fact, unassigned.state(), unassigned.previous());
            case TaskStatusChanged changed -> whenTaskStatusChangedNotifyCreatorAndAssignee(fact, changed.state());
            case TaskUpdated _, TaskDeleted _, TaskSnapshot _ -> Stream.empty();
        };
    }

    private static Stream<Notice> whenTaskAssignedNotifyAssignee(EventEnvelope fact, TaskState task) {
        var assignee = task.assigneeId();
        if (assignee == null) return Stream.empty();
        return Stream.of(new Notice(fact, EventType.TASK_ASSIGNED, assignee, task.organizationId(), null));
    }

    private static Stream<Notice> whenTaskUnassignedNotifyFormerAssignee(
            EventEnvelope fact, TaskState task, Previous previous) {
        if (!(previous.get("assigneeId") instanceof String id)) return Stream.empty();
        return Uuids.parse(id).map(UserId::new).stream()
                .map(former -> new Notice(fact, EventType.TASK_UNASSIGNED, former, task.organizationId(), null));
    }

    private static Stream<Notice> whenTaskStatusChangedNotifyCreatorAndAssignee(EventEnvelope fact, TaskState task) {
        var concerned = new LinkedHashSet<UserId>();
        if (task.createdBy() != null) concerned.add(task.createdBy());
        if (task.assigneeId() != null) concerned.add(task.assigneeId());
        return concerned.stream().map(user -> new Notice(fact, fact.type(), user, task.organizationId(), null));
    }
}

package dev.roster.shared.event;

import static dev.roster.shared.event.Catalog.previous;

import dev.roster.shared.event.ProjectEvent.ProjectArchived;
import dev.roster.shared.event.ProjectEvent.ProjectCreated;
import dev.roster.shared.event.ProjectEvent.ProjectDeleted;
import dev.roster.shared.event.ProjectEvent.ProjectSnapshot;
import dev.roster.shared.event.ProjectEvent.ProjectUnarchived;
import dev.roster.shared.event.ProjectEvent.ProjectUpdated;
import dev.roster.shared.event.TaskEvent.DeleteReason;
import dev.roster.shared.event.TaskEvent.TaskAssigned;
import dev.roster.shared.event.TaskEvent.TaskCreated;
import dev.roster.shared.event.TaskEvent.TaskDeleted;
import dev.roster.shared.event.TaskEvent.TaskSnapshot;
import dev.roster.shared.event.TaskEvent.TaskStatusChanged;
import dev.roster.shared.event.TaskEvent.TaskUnassigned;
import dev.roster.shared.event.TaskEvent.TaskUpdated;
import dev.roster.shared.event.TaskEvent.UnassignReason;

/** The part of the {@link Catalog} that is about projects and tasks. */
final class WorkCatalog {

    private static final String TO_ADA = "{'assigneeId': '%s'}".formatted(States.ADA);

    private WorkCatalog() {}

    static Event project(EventType type) {
        var open = States.project("Jacquard Loom", false, States.CHANGED, 2);
        var archived = States.project("Jacquard Loom", true, States.CHANGED, 2);
        return switch (type) {
            case PROJECT_CREATED -> new ProjectCreated(States.project("Jacquard Loom", false, States.CREATED, 1));
            case PROJECT_UPDATED -> new ProjectUpdated(open, previous("{'name': 'Loom', 'description': null}"));
            case PROJECT_ARCHIVED -> new ProjectArchived(archived, previous("{'archived': false}"));
            case PROJECT_UNARCHIVED -> new ProjectUnarchived(open, previous("{'archived': true}"));
            case PROJECT_DELETED -> new ProjectDeleted(archived, ProjectEvent.Reason.ORGANIZATION_DELETED);
            case PROJECT_SNAPSHOT -> new ProjectSnapshot(archived);
            default -> throw new IllegalArgumentException(type.wireName());
        };
    }

    static Event task(EventType type) {
        var graces = States.task(TaskStatus.IN_PROGRESS, States.GRACE, States.CHANGED, 2);
        var nobodys = States.task(TaskStatus.TODO, null, States.CHANGED, 2);
        return switch (type) {
            case TASK_CREATED -> new TaskCreated(States.task(TaskStatus.TODO, null, States.CREATED, 1));
            case TASK_UPDATED ->
                new TaskUpdated(graces, previous("{'title': 'Cards', 'description': null, 'dueAt': null}"));
            case TASK_ASSIGNED -> new TaskAssigned(graces, previous(TO_ADA));
            case TASK_UNASSIGNED -> new TaskUnassigned(nobodys, previous(TO_ADA), UnassignReason.MEMBERSHIP_REMOVED);
            case TASK_STATUS_CHANGED ->
                new TaskStatusChanged(
                        States.task(TaskStatus.CANCELLED, null, States.CHANGED, 2), previous("{'status': 'todo'}"));
            case TASK_DELETED ->
                new TaskDeleted(
                        States.task(TaskStatus.DONE, States.GRACE, States.CHANGED, 2), DeleteReason.PROJECT_DELETED);
            case TASK_SNAPSHOT -> new TaskSnapshot(graces);
            default -> throw new IllegalArgumentException(type.wireName());
        };
    }
}

package dev.roster.shared.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/** What can happen to a task. */
public sealed interface TaskEvent extends Event {

    @Override
    TaskState state();

    /** Says of an assignee, if it has one, what {@link TaskAssigned} would. */
    record TaskCreated(TaskState state) implements TaskEvent {}

    record TaskUpdated(TaskState state, Previous previous) implements TaskEvent {}

    /** Ends the assignment to the assignee before, if there was one. */
    record TaskAssigned(TaskState state, Previous previous) implements TaskEvent {}

    /** The reason is null when it was asked for. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record TaskUnassigned(
            TaskState state, Previous previous, @Nullable UnassignReason reason) implements TaskEvent {}

    record TaskStatusChanged(TaskState state, Previous previous) implements TaskEvent {}

    /** The reason is null when the task alone was deleted. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record TaskDeleted(TaskState state, @Nullable DeleteReason reason) implements TaskEvent {}

    /** Nothing happened: how it is now, announced again for those who may have missed what did. */
    record TaskSnapshot(TaskState state) implements TaskEvent {}

    /** What ended an assignment other than the wish for it. */
    enum UnassignReason {
        @JsonProperty("membership_removed")
        MEMBERSHIP_REMOVED
    }

    /** What ended a task other than its own deletion. */
    enum DeleteReason {
        @JsonProperty("project_deleted")
        PROJECT_DELETED,
        @JsonProperty("organization_deleted")
        ORGANIZATION_DELETED
    }
}

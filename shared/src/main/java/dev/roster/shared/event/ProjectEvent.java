package dev.roster.shared.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/** What can happen to a project. */
public sealed interface ProjectEvent extends Event {

    @Override
    ProjectState state();

    record ProjectCreated(ProjectState state) implements ProjectEvent {}

    record ProjectUpdated(ProjectState state, Previous previous) implements ProjectEvent {}

    record ProjectArchived(ProjectState state, Previous previous) implements ProjectEvent {}

    record ProjectUnarchived(ProjectState state, Previous previous) implements ProjectEvent {}

    /** The reason is null when the project alone was deleted. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ProjectDeleted(ProjectState state, @Nullable Reason reason) implements ProjectEvent {}

    /** Nothing happened: how it is now, announced again for those who may have missed what did. */
    record ProjectSnapshot(ProjectState state) implements ProjectEvent {}

    /** What ended a project other than its own deletion. */
    enum Reason {
        @JsonProperty("organization_deleted")
        ORGANIZATION_DELETED
    }
}

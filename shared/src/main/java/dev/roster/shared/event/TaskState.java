package dev.roster.shared.event;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.roster.shared.id.OrganizationId;
import dev.roster.shared.id.ProjectId;
import dev.roster.shared.id.TaskId;
import dev.roster.shared.id.UserId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A task of a project.
 *
 * @param createdBy the user on whose behalf it was created, where that was said
 */
public record TaskState(
        TaskId id,
        ProjectId projectId,
        OrganizationId organizationId,
        String title,
        @Nullable String description,
        TaskStatus status,
        @Nullable UserId assigneeId,
        @Nullable UserId createdBy,
        @Nullable Instant dueAt,
        Instant createdAt,
        Instant updatedAt,
        long version)
        implements State {

    @Override
    @JsonIgnore
    public UUID partitionKey() {
        return projectId.value();
    }
}

package dev.roster.command.project;

import dev.roster.http.body.Patch;
import dev.roster.shared.id.OrganizationId;
import dev.roster.shared.id.ProjectId;
import org.jspecify.annotations.Nullable;

/** What can be asked for about projects. */
sealed interface ProjectCommand {

    /** Without an id one is made. */
    record CreateProject(
            @Nullable ProjectId id,
            OrganizationId organizationId,
            String name,
            @Nullable String description) implements ProjectCommand {}

    record UpdateProject(ProjectId id, Patch<String> name, Patch<@Nullable String> description)
            implements ProjectCommand {}

    record ArchiveProject(ProjectId id) implements ProjectCommand {}

    record UnarchiveProject(ProjectId id) implements ProjectCommand {}

    record DeleteProject(ProjectId id) implements ProjectCommand {}
}

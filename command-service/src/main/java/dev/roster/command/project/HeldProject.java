package dev.roster.command.project;

import dev.roster.command.organization.OrganizationInactive;
import dev.roster.shared.event.OrganizationState;
import dev.roster.shared.event.ProjectState;

/** A project and its organization, as they stay until the transaction's end. It is open while work goes on in it. */
public record HeldProject(OrganizationState organization, ProjectState project) {

    /**
     * Refuses work in a project that rests.
     *
     * @throws dev.roster.http.Refusal {@code organization_inactive} or {@code project_archived}
     */
    public void requireOpen() {
        if (!organization.active()) throw new OrganizationInactive();
        requireNotArchived();
    }

    /**
     * Refuses what an archived project alone stands against.
     *
     * @throws dev.roster.http.Refusal {@code project_archived}
     */
    public void requireNotArchived() {
        if (project.archived()) throw new ProjectIsArchived();
    }
}

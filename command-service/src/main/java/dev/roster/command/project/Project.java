package dev.roster.command.project;

import dev.roster.command.change.Aggregate;
import dev.roster.command.change.Change;
import dev.roster.command.change.Change.Created;
import dev.roster.command.change.Change.Ended;
import dev.roster.command.change.Change.Unchanged;
import dev.roster.command.change.Change.Updated;
import dev.roster.command.organization.OrganizationInactive;
import dev.roster.command.project.ProjectCommand.UpdateProject;
import dev.roster.shared.event.OrganizationState;
import dev.roster.shared.event.Previous;
import dev.roster.shared.event.ProjectEvent;
import dev.roster.shared.event.ProjectEvent.ProjectArchived;
import dev.roster.shared.event.ProjectEvent.ProjectCreated;
import dev.roster.shared.event.ProjectEvent.ProjectDeleted;
import dev.roster.shared.event.ProjectEvent.ProjectUnarchived;
import dev.roster.shared.event.ProjectEvent.ProjectUpdated;
import dev.roster.shared.event.ProjectEvent.Reason;
import dev.roster.shared.event.ProjectState;
import dev.roster.shared.id.OrganizationId;
import dev.roster.shared.id.ProjectId;
import java.time.Instant;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** A project of an organization; it changes while the organization is active and, but for its return, while not archived. */
@Order(6)
@Table("projects")
record Project(
        @Id ProjectId id,
        OrganizationId organizationId,
        String name,
        @Nullable String description,
        boolean archived,
        Instant createdAt,
        Instant updatedAt,
        long version)
        implements Aggregate {

    static Created<Project> create(
            ProjectId id, OrganizationState organization, String name, @Nullable String description, Instant now) {
        requireActive(organization);
        var project = new Project(id, organization.id(), name, description, false, now, now, 1);
        return new Created<>(project, new ProjectCreated(project.state()), now);
    }

    Change<Project> update(UpdateProject command, OrganizationState organization, Instant now) {
        var changed = new Project(
                id,
                organizationId,
                command.name().or(name),
                command.description().or(description),
                archived,
                createdAt,
                updatedAt,
                version);
        if (changed.equals(this)) return new Unchanged<>(this);
        requireActive(organization);
        if (archived) throw new ProjectIsArchived();
        return to(changed, now, ProjectUpdated::new);
    }

    Change<Project> archive(OrganizationState organization, Instant now) {
        return archived ? new Unchanged<>(this) : archived(true, organization, now, ProjectArchived::new);
    }

    Change<Project> unarchive(OrganizationState organization, Instant now) {
        return archived ? archived(false, organization, now, ProjectUnarchived::new) : new Unchanged<>(this);
    }

    /** @param reason null when it was asked for */
    Ended<Project> delete(@Nullable Reason reason, Instant now) {
        var last = nextVersion(now);
        return new Ended<>(last, new ProjectDeleted(last.state(), reason), now);
    }

    @Override
    public ProjectState state() {
        return new ProjectState(id, organizationId, name, description, archived, createdAt, updatedAt, version);
    }

    private Updated<Project> archived(
            boolean archived,
            OrganizationState organization,
            Instant now,
            BiFunction<ProjectState, Previous, ProjectEvent> fact) {
        requireActive(organization);
        return to(
                new Project(id, organizationId, name, description, archived, createdAt, updatedAt, version), now, fact);
    }

    private Updated<Project> to(Project changed, Instant now, BiFunction<ProjectState, Previous, ProjectEvent> fact) {
        var next = changed.nextVersion(now);
        var state = next.state();
        return new Updated<>(next, fact.apply(state, Previous.between(state(), state)), now);
    }

    private Project nextVersion(Instant now) {
        return new Project(id, organizationId, name, description, archived, createdAt, now, version + 1);
    }

    private static void requireActive(OrganizationState organization) {
        if (!organization.active()) throw new OrganizationInactive();
    }
}

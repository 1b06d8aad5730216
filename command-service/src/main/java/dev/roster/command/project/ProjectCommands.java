package dev.roster.command.project;

import dev.roster.command.change.Attempt;
import dev.roster.command.change.Change;
import dev.roster.command.change.Change.Created;
import dev.roster.command.change.Changes;
import dev.roster.command.ending.Endings;
import dev.roster.command.organization.OrganizationGuard;
import dev.roster.command.organization.OrganizationNotFound;
import dev.roster.command.project.ProjectCommand.ArchiveProject;
import dev.roster.command.project.ProjectCommand.CreateProject;
import dev.roster.command.project.ProjectCommand.DeleteProject;
import dev.roster.command.project.ProjectCommand.UnarchiveProject;
import dev.roster.command.project.ProjectCommand.UpdateProject;
import dev.roster.shared.event.OrganizationState;
import dev.roster.shared.id.ProjectId;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Carries out what is asked for about projects, each while its organization is held. */
@Component
class ProjectCommands {

    private final Projects projects;
    private final OrganizationGuard organizations;
    private final Endings endings;
    private final EndOfProject end;
    private final Changes changes;
    private final Clock clock;

    ProjectCommands(
            Projects projects,
            OrganizationGuard organizations,
            Endings endings,
            EndOfProject end,
            Changes changes,
            Clock clock) {
        this.projects = projects;
        this.organizations = organizations;
        this.endings = endings;
        this.end = end;
        this.changes = changes;
        this.clock = clock;
    }

    private record Found(OrganizationState organization, Project project) {}

    Created<Project> handle(CreateProject command) {
        var organization = organizations.hold(command.organizationId()).orElseThrow(OrganizationNotFound::new);
        var id = Objects.requireNonNullElseGet(command.id(), ProjectId::next);
        return changes.save(Project.create(id, organization, command.name(), command.description(), clock.instant()));
    }

    Change<Project> handle(UpdateProject command) {
        var found = find(command.id(), projects::lock);
        return changes.save(found.project().update(command, found.organization(), clock.instant()));
    }

    Change<Project> handle(ArchiveProject command) {
        var found = find(command.id(), projects::lock);
        return changes.save(found.project().archive(found.organization(), clock.instant()));
    }

    Change<Project> handle(UnarchiveProject command) {
        var found = find(command.id(), projects::lock);
        return changes.save(found.project().unarchive(found.organization(), clock.instant()));
    }

    Change<Project> handle(DeleteProject command) {
        var project = find(command.id(), projects::lockToEnd).project();
        return endings.begin(project.delete(null, clock.instant()), end);
    }

    /** The project, locked after its organization was held; which one that is never changes. */
    private Found find(ProjectId id, Function<ProjectId, Optional<Project>> lock) {
        var unlocked = projects.find(id).orElseThrow(ProjectNotFound::new);
        var organization = organizations.hold(unlocked.organizationId()).orElseThrow(ProjectNotFound::new);
        return new Found(organization, Attempt.target(lock.apply(id).orElseThrow(ProjectNotFound::new)));
    }
}

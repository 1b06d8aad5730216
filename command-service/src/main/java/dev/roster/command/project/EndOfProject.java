package dev.roster.command.project;

import dev.roster.command.change.Change.Ended;
import dev.roster.command.ending.Ending;
import dev.roster.command.ending.Parent;
import dev.roster.command.organization.OrganizationGuard;
import dev.roster.shared.event.AggregateType;
import dev.roster.shared.event.TaskEvent.DeleteReason;
import dev.roster.shared.id.ProjectId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** How a project ends that is deleted by itself: after its tasks. */
@Component
class EndOfProject implements Parent<Project> {

    private final Projects projects;
    private final ProjectTasks tasks;
    private final OrganizationGuard organizations;

    EndOfProject(Projects projects, ProjectTasks tasks, OrganizationGuard organizations) {
        this.projects = projects;
        this.tasks = tasks;
        this.organizations = organizations;
    }

    @Override
    public AggregateType type() {
        return AggregateType.PROJECT;
    }

    @Override
    public void hide(Project project) {
        projects.hide(project.id());
    }

    /** Its organization may be ending too, and waits for it then. */
    @Override
    public Ended<Project> end(UUID id, Instant at) {
        var project = new ProjectId(id);
        organizations.holdEvenEnding(projects.findEnding(project).orElseThrow().organizationId());
        return projects.lockEnding(project).orElseThrow().delete(null, at);
    }

    @Override
    public void endChildren(Project project, Ending ending) {
        tasks.end(List.of(project.id()), DeleteReason.PROJECT_DELETED, ending);
    }
}

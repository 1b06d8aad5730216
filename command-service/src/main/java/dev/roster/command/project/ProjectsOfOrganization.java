package dev.roster.command.project;

import dev.roster.command.change.Changes;
import dev.roster.command.change.UsedIds;
import dev.roster.command.ending.Ending;
import dev.roster.command.organization.OrganizationProjects;
import dev.roster.shared.event.ProjectEvent.Reason;
import dev.roster.shared.event.TaskEvent.DeleteReason;
import dev.roster.shared.id.OrganizationId;
import dev.roster.shared.id.ProjectId;
import java.util.List;
import org.springframework.stereotype.Component;

/** What happens to projects because something happens to their organization. */
@Component
class ProjectsOfOrganization implements OrganizationProjects {

    private final Projects projects;
    private final ProjectTasks tasks;
    private final UsedIds usedIds;
    private final Changes changes;

    ProjectsOfOrganization(Projects projects, ProjectTasks tasks, UsedIds usedIds, Changes changes) {
        this.projects = projects;
        this.tasks = tasks;
        this.usedIds = usedIds;
        this.changes = changes;
    }

    /** A project that is ending by itself keeps its own reason and cause: it is waited for. */
    @Override
    public void end(OrganizationId organization, Ending ending) {
        var some = projects.lockSome(organization, ending.limit());
        tasks.end(ids(some), DeleteReason.ORGANIZATION_DELETED, ending);
        if (!ending.isComplete()) return;
        end(ending.take(some), ending);
        if (projects.existsByOrganizationId(organization)) ending.await();
    }

    private void end(List<Project> ended, Ending ending) {
        usedIds.addAll(ids(ended));
        changes.saveAll(
                ended.stream()
                        .map(project -> project.delete(Reason.ORGANIZATION_DELETED, ending.at()))
                        .toList(),
                ending.cause());
    }

    private static List<ProjectId> ids(List<Project> projects) {
        return projects.stream().map(Project::id).toList();
    }
}

package dev.roster.command.project;

import dev.roster.command.organization.OrganizationGuard;
import dev.roster.shared.id.ProjectId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Keeps projects as they are while other rooms decide about what is in them. */
@Component
public class ProjectGuard {

    private final Projects projects;
    private final OrganizationGuard organizations;

    ProjectGuard(Projects projects, OrganizationGuard organizations) {
        this.projects = projects;
        this.organizations = organizations;
    }

    /** The project and its organization, kept from changing until the transaction's end. */
    public Optional<HeldProject> hold(ProjectId id) {
        return projects.find(id)
                .flatMap(found -> organizations.hold(found.organizationId()))
                .flatMap(organization ->
                        projects.hold(id).map(project -> new HeldProject(organization, project.state())));
    }

    /** Whether there is such a project, neither ending nor in an organization that is. */
    public boolean exists(ProjectId id) {
        return projects.find(id)
                .filter(project -> organizations.exists(project.organizationId()))
                .isPresent();
    }
}

package dev.roster.command.organization;

import dev.roster.command.change.Change.Ended;
import dev.roster.command.ending.Ending;
import dev.roster.command.ending.Parent;
import dev.roster.shared.event.AggregateType;
import dev.roster.shared.id.OrganizationId;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** How an organization ends: after its projects, and these before the memberships of those who work in them. */
@Component
class EndOfOrganization implements Parent<Organization> {

    private final Organizations organizations;
    private final OrganizationProjects projects;
    private final OrganizationMembers members;

    EndOfOrganization(Organizations organizations, OrganizationProjects projects, OrganizationMembers members) {
        this.organizations = organizations;
        this.projects = projects;
        this.members = members;
    }

    @Override
    public AggregateType type() {
        return AggregateType.ORGANIZATION;
    }

    @Override
    public void hide(Organization organization) {
        organizations.hide(organization.id());
    }

    @Override
    public Ended<Organization> end(UUID id, Instant at) {
        return organizations.lockEnding(new OrganizationId(id)).orElseThrow().delete(at);
    }

    @Override
    public void endChildren(Organization organization, Ending ending) {
        projects.end(organization.id(), ending);
        if (ending.isComplete()) members.end(organization.id(), ending);
    }
}

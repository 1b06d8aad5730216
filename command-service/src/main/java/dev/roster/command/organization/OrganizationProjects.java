package dev.roster.command.organization;

import dev.roster.command.ending.Ending;
import dev.roster.shared.id.OrganizationId;

/** The projects of an organization; told by the room that builds on organizations. */
public interface OrganizationProjects {

    /** Ends what fits of the projects and of what is in them. Called with the organization locked. */
    void end(OrganizationId organization, Ending ending);
}

package dev.roster.command.membership;

import dev.roster.shared.id.OrganizationId;
import dev.roster.shared.id.UserId;
import java.time.Instant;
import java.util.UUID;

/** The tasks of members; told by the room that builds on memberships. Called with the organization locked. */
public interface MemberTasks {

    /** Takes all tasks from a member, because the membership ends. */
    void unassign(OrganizationId organization, UserId user, Instant now, UUID cause);
}

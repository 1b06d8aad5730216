package dev.roster.command.user;

import dev.roster.shared.id.OrganizationId;
import dev.roster.shared.id.UserId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What ties a user to others; told by the room that builds on users. Called with the user locked. */
public interface UserTies {

    /** The organizations that the user owns, which keep the user from leaving. */
    List<OrganizationId> owned(UserId user);

    /** Ends what ends with the user. */
    void end(UserId user, Instant now, UUID cause);
}

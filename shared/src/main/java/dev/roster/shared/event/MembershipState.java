package dev.roster.shared.event;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.roster.shared.id.MembershipId;
import dev.roster.shared.id.OrganizationId;
import dev.roster.shared.id.UserId;
import java.time.Instant;
import java.util.UUID;

/** That a user belongs to an organization. */
public record MembershipState(
        MembershipId id,
        OrganizationId organizationId,
        UserId userId,
        MembershipRole role,
        Instant createdAt,
        Instant updatedAt,
        long version)
        implements State {

    @Override
    @JsonIgnore
    public UUID partitionKey() {
        return organizationId.value();
    }
}

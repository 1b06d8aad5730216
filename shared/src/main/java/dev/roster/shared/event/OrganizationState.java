package dev.roster.shared.event;

import dev.roster.shared.id.OrganizationId;
import dev.roster.shared.id.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An organization; without {@code maxMembers} it may have any number of members. */
public record OrganizationState(
        OrganizationId id,
        String name,
        String slug,
        UserId ownerId,
        boolean active,
        @Nullable Integer maxMembers,
        Instant createdAt,
        Instant updatedAt,
        long version)
        implements State {}

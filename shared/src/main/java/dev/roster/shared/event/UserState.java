package dev.roster.shared.event;

import dev.roster.shared.id.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The public profile of a user. */
public record UserState(
        UserId id,
        String name,
        String email,
        UserRole role,
        boolean active,
        @Nullable String avatarUrl,
        @Nullable String externalId,
        Instant createdAt,
        Instant updatedAt,
        long version)
        implements State {}

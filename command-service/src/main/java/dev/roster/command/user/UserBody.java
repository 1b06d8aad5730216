package dev.roster.command.user;

import dev.roster.shared.event.UserRole;
import dev.roster.shared.id.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A user as those see it who may change it: with what is private. */
public record UserBody(
        UserId id,
        String name,
        String email,
        UserRole role,
        boolean active,
        @Nullable String avatarUrl,
        @Nullable String externalId,
        @Nullable String billingCustomerId,
        Instant createdAt,
        Instant updatedAt,
        long version) {

    static UserBody of(User user) {
        return new UserBody(
                user.id(),
                user.name(),
                user.email(),
                user.role(),
                user.active(),
                user.avatarUrl(),
                user.externalId(),
                user.billingCustomerId(),
                user.createdAt(),
                user.updatedAt(),
                user.version());
    }
}

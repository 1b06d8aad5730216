package dev.roster.command.user;

import dev.roster.command.settings.SettingsCommand.ChooseSettings;
import dev.roster.http.body.Patch;
import dev.roster.shared.event.UserRole;
import dev.roster.shared.id.UserId;
import org.jspecify.annotations.Nullable;

/** What can be asked for about users. */
public sealed interface UserCommand {

    /** Without an id one is made; without settings the defaults hold. */
    record CreateUser(
            @Nullable UserId id,
            String name,
            String email,
            UserRole role,
            @Nullable String avatarUrl,
            @Nullable String externalId,
            @Nullable String billingCustomerId,
            ChooseSettings settings)
            implements UserCommand {}

    record UpdateUser(
            UserId id,
            Patch<String> name,
            Patch<@Nullable String> avatarUrl,
            Patch<@Nullable String> externalId,
            Patch<@Nullable String> billingCustomerId)
            implements UserCommand {}

    record ChangeEmail(UserId id, String email) implements UserCommand {}

    record ChangeRole(UserId id, UserRole role) implements UserCommand {}

    record DeactivateUser(UserId id, @Nullable String reason) implements UserCommand {}

    record ReactivateUser(UserId id, @Nullable String reason) implements UserCommand {}

    record DeleteUser(UserId id) implements UserCommand {}
}

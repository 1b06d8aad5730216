package dev.roster.command.organization;

import dev.roster.http.body.Patch;
import dev.roster.shared.id.OrganizationId;
import dev.roster.shared.id.UserId;
import org.jspecify.annotations.Nullable;

/** What can be asked for about organizations. */
public sealed interface OrganizationCommand {

    /** Without an id one is made; without a slug it is derived from the name. */
    record CreateOrganization(
            @Nullable OrganizationId id,
            String name,
            @Nullable String slug,
            UserId ownerId,
            @Nullable Integer maxMembers)
            implements OrganizationCommand {}

    record UpdateOrganization(
            OrganizationId id, Patch<String> name, Patch<String> slug, Patch<@Nullable Integer> maxMembers)
            implements OrganizationCommand {}

    record TransferOwnership(OrganizationId id, UserId newOwnerId) implements OrganizationCommand {}

    record DeactivateOrganization(
            OrganizationId id, @Nullable String reason) implements OrganizationCommand {}

    record ReactivateOrganization(
            OrganizationId id, @Nullable String reason) implements OrganizationCommand {}

    record DeleteOrganization(OrganizationId id) implements OrganizationCommand {}
}

package dev.roster.shared.event;

import dev.roster.shared.id.OrganizationId;
import dev.roster.shared.id.ProjectId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A project of an organization; while it is archived, its tasks rest. */
public record ProjectState(
        ProjectId id,
        OrganizationId organizationId,
        String name,
        @Nullable String description,
        boolean archived,
        Instant createdAt,
        Instant updatedAt,
        long version)
        implements State {}

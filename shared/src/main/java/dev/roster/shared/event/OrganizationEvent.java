package dev.roster.shared.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** What can happen to an organization. */
public sealed interface OrganizationEvent extends Event {

    @Override
    OrganizationState state();

    record OrganizationCreated(OrganizationState state) implements OrganizationEvent {}

    record OrganizationUpdated(OrganizationState state, Previous previous) implements OrganizationEvent {}

    record OrganizationOwnershipTransferred(OrganizationState state, Previous previous) implements OrganizationEvent {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OrganizationDeactivated(
            OrganizationState state,
            Previous previous,
            @Nullable String reason) implements OrganizationEvent {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OrganizationReactivated(
            OrganizationState state,
            Previous previous,
            @Nullable String reason) implements OrganizationEvent {}

    record OrganizationDeleted(OrganizationState state) implements OrganizationEvent {}

    /** Nothing happened: how it is now, announced again for those who may have missed what did. */
    record OrganizationSnapshot(OrganizationState state) implements OrganizationEvent {}
}

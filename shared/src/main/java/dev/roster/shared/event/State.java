package dev.roster.shared.event;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.roster.shared.id.Id;
import java.util.UUID;

/** The public state of an aggregate at one version. */
public sealed interface State
        permits UserState, SettingsState, InboxState, OrganizationState, MembershipState, ProjectState, TaskState {

    Id id();

    /** 1 at creation, one more for each accepted change. */
    long version();

    /** What chooses the partition: all events with the same key are in one order. */
    @JsonIgnore
    default UUID partitionKey() {
        return id().value();
    }
}

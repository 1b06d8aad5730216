package dev.roster.shared.event;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A fact: something that happened to one aggregate. Carries the whole public state after the change, so that the newest
 * fact about an aggregate is all that a consumer has to keep.
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public sealed interface Event
        permits UserEvent, SettingsEvent, InboxEvent, OrganizationEvent, MembershipEvent, ProjectEvent, TaskEvent {

    /** The aggregate after the change; for an end, its last state. */
    State state();

    /** The old values of the fields that changed; empty for a creation or an end. */
    @JsonProperty("previous")
    default Previous previous() {
        return Previous.NONE;
    }
}

package dev.roster.shared.event;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a user may do in Roster as a whole. */
public enum UserRole {
    @JsonProperty("user")
    USER,
    @JsonProperty("admin")
    ADMIN,
    @JsonProperty("moderator")
    MODERATOR
}

package dev.roster.shared.event;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a member may do in an organization; exactly one member is its owner. */
public enum MembershipRole {
    @JsonProperty("owner")
    OWNER,
    @JsonProperty("admin")
    ADMIN,
    @JsonProperty("member")
    MEMBER
}

package dev.roster.shared.id;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** The identity of an aggregate: a UUID, written in lower case. */
public sealed interface Id permits UserId, OrganizationId, MembershipId, ProjectId, TaskId {

    @JsonValue
    UUID value();
}

package dev.roster.shared.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/** What can happen to a membership. */
public sealed interface MembershipEvent extends Event {

    @Override
    MembershipState state();

    record MembershipCreated(MembershipState state) implements MembershipEvent {}

    record MembershipRoleChanged(MembershipState state, Previous previous) implements MembershipEvent {}

    /** The reason is null when the member alone was removed. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record MembershipRemoved(
            MembershipState state, @Nullable Reason reason) implements MembershipEvent {}

    /** Nothing happened: how it is now, announced again for those who may have missed what did. */
    record MembershipSnapshot(MembershipState state) implements MembershipEvent {}

    /** What ended a membership other than its own removal. */
    enum Reason {
        @JsonProperty("organization_deleted")
        ORGANIZATION_DELETED,
        @JsonProperty("user_deleted")
        USER_DELETED
    }
}

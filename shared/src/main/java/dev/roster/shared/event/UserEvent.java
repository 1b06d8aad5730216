package dev.roster.shared.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** What can happen to a user. */
public sealed interface UserEvent extends Event {

    @Override
    UserState state();

    record UserCreated(UserState state) implements UserEvent {}

    record UserUpdated(UserState state, Previous previous) implements UserEvent {}

    record UserEmailChanged(UserState state, Previous previous) implements UserEvent {}

    record UserRoleChanged(UserState state, Previous previous) implements UserEvent {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record UserDeactivated(
            UserState state, Previous previous, @Nullable String reason) implements UserEvent {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record UserReactivated(
            UserState state, Previous previous, @Nullable String reason) implements UserEvent {}

    record UserDeleted(UserState state) implements UserEvent {}

    /** Nothing happened: how it is now, announced again for those who may have missed what did. */
    record UserSnapshot(UserState state) implements UserEvent {}
}

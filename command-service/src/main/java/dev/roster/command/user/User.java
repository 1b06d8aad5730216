package dev.roster.command.user;

import dev.roster.command.change.Aggregate;
import dev.roster.command.change.Change;
import dev.roster.command.change.Change.Created;
import dev.roster.command.change.Change.Ended;
import dev.roster.command.change.Change.Unchanged;
import dev.roster.command.change.Change.Updated;
import dev.roster.command.user.UserCommand.CreateUser;
import dev.roster.command.user.UserCommand.UpdateUser;
import dev.roster.shared.event.Previous;
import dev.roster.shared.event.UserEvent;
import dev.roster.shared.event.UserEvent.UserCreated;
import dev.roster.shared.event.UserEvent.UserDeactivated;
import dev.roster.shared.event.UserEvent.UserDeleted;
import dev.roster.shared.event.UserEvent.UserEmailChanged;
import dev.roster.shared.event.UserEvent.UserReactivated;
import dev.roster.shared.event.UserEvent.UserRoleChanged;
import dev.roster.shared.event.UserEvent.UserUpdated;
import dev.roster.shared.event.UserRole;
import dev.roster.shared.event.UserState;
import dev.roster.shared.id.UserId;
import java.time.Instant;
import java.util.Locale;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** A user: the public profile, and what is private to the command side. */
@Order(1)
@Table("users")
record User(
        @Id UserId id,
        String name,
        String email,
        String emailKey,
        UserRole role,
        boolean active,
        @Nullable String avatarUrl,
        @Nullable String externalId,
        @Nullable String billingCustomerId,
        Instant createdAt,
        Instant updatedAt,
        long version)
        implements Aggregate {

    static Created<User> create(UserId id, CreateUser command, Instant now) {
        var user = new User(
                id,
                command.name(),
                command.email(),
                key(command.email()),
                command.role(),
                true,
                command.avatarUrl(),
                command.externalId(),
                command.billingCustomerId(),
                now,
                now,
                1);
        return new Created<>(user, new UserCreated(user.state()), now);
    }

    Change<User> update(UpdateUser command, Instant now) {
        var next = new User(
                id,
                command.name().or(name),
                email,
                emailKey,
                role,
                active,
                command.avatarUrl().or(avatarUrl),
                command.externalId().or(externalId),
                command.billingCustomerId().or(billingCustomerId),
                createdAt,
                updatedAt,
                version);
        return next.equals(this) ? new Unchanged<>(this) : to(next, now, UserUpdated::new);
    }

    Change<User> changeEmail(String to, Instant now) {
        return to.equals(email) ? new Unchanged<>(this) : to(with(to, role, active), now, UserEmailChanged::new);
    }

    Change<User> changeRole(UserRole to, Instant now) {
        return to == role ? new Unchanged<>(this) : to(with(email, to, active), now, UserRoleChanged::new);
    }

    Change<User> deactivate(@Nullable String reason, Instant now) {
        if (!active) return new Unchanged<>(this);
        return to(with(email, role, false), now, (state, old) -> new UserDeactivated(state, old, reason));
    }

    Change<User> reactivate(@Nullable String reason, Instant now) {
        if (active) return new Unchanged<>(this);
        return to(with(email, role, true), now, (state, old) -> new UserReactivated(state, old, reason));
    }

    Ended<User> delete(Instant now) {
        var last = nextVersion(now);
        return new Ended<>(last, new UserDeleted(last.state()), now);
    }

    @Override
    public UserState state() {
        return new UserState(id, name, email, role, active, avatarUrl, externalId, createdAt, updatedAt, version);
    }

    private Updated<User> to(User changed, Instant now, BiFunction<UserState, Previous, UserEvent> fact) {
        var next = changed.nextVersion(now);
        var state = next.state();
        return new Updated<>(next, fact.apply(state, Previous.between(state(), state)), now);
    }

    private User with(String email, UserRole role, boolean active) {
        return new User(
                id,
                name,
                email,
                key(email),
                role,
                active,
                avatarUrl,
                externalId,
                billingCustomerId,
                createdAt,
                updatedAt,
                version);
    }

    private User nextVersion(Instant now) {
        return new User(
                id,
                name,
                email,
                emailKey,
                role,
                active,
                avatarUrl,
                externalId,
                billingCustomerId,
                createdAt,
                now,
                version + 1);
    }

    private static String key(String email) {
        return email.toLowerCase(Locale.ROOT);
    }
}

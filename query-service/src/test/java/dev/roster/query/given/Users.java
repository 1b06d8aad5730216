package dev.roster.query.given;

import dev.roster.shared.event.Previous;
import dev.roster.shared.event.SettingsEvent.SettingsCreated;
import dev.roster.shared.event.SettingsEvent.SettingsDeleted;
import dev.roster.shared.event.SettingsEvent.SettingsUpdated;
import dev.roster.shared.event.SettingsState;
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
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** The users of a world, with their settings. */
public final class Users {

    private final World world;
    final Map<UserId, UserState> present = new LinkedHashMap<>();
    private final Map<UserId, SettingsState> settings = new LinkedHashMap<>();

    Users(World world) {
        this.world = world;
    }

    public UserId create(String name) {
        var now = world.tick();
        var id = new UserId(world.id());
        var user = new UserState(id, name, id + "@Example.org", UserRole.USER, true, null, null, now, now, 1);
        var own = new SettingsState(id, "en", "UTC", Map.of(), 1);
        present.put(id, user);
        settings.put(id, own);
        world.say(new UserCreated(user));
        world.say(new SettingsCreated(own));
        return id;
    }

    public UserState get(UserId id) {
        var user = present.get(id);
        if (user == null) throw new IllegalArgumentException("no user " + id);
        return user;
    }

    public void update(UserId id, String name, @Nullable String avatarUrl) {
        var user = get(id);
        change(next(user, name, user.email(), user.role(), user.active(), avatarUrl), UserUpdated::new);
    }

    public void changeEmail(UserId id, String email) {
        var user = get(id);
        change(next(user, user.name(), email, user.role(), user.active(), user.avatarUrl()), UserEmailChanged::new);
    }

    public void changeRole(UserId id, UserRole role) {
        var user = get(id);
        change(next(user, user.name(), user.email(), role, user.active(), user.avatarUrl()), UserRoleChanged::new);
    }

    public void setActive(UserId id, boolean active) {
        var user = get(id);
        var next = next(user, user.name(), user.email(), user.role(), active, user.avatarUrl());
        change(
                next,
                (state, previous) -> active
                        ? new UserReactivated(state, previous, null)
                        : new UserDeactivated(state, previous, "a reason"));
    }

    public void mute(UserId id, Map<String, Boolean> notifications) {
        var before = settings.get(id);
        if (before == null) throw new IllegalArgumentException("no user " + id);
        world.tick();
        var after = new SettingsState(id, before.locale(), before.timezone(), notifications, before.version() + 1);
        settings.put(id, after);
        world.say(new SettingsUpdated(after, Previous.between(before, after)));
    }

    /** Ends the user, who must not own an organization, and the user's memberships before. */
    public void delete(UserId id) {
        world.memberships.endAllOf(id);
        var user = get(id);
        var own = settings.remove(id);
        if (own == null) throw new IllegalArgumentException("no settings of " + id);
        present.remove(id);
        var last = next(user, user.name(), user.email(), user.role(), user.active(), user.avatarUrl());
        world.say(new SettingsDeleted(
                new SettingsState(id, own.locale(), own.timezone(), own.notifications(), own.version() + 1)));
        world.say(new UserDeleted(last));
    }

    private UserState next(
            UserState user, String name, String email, UserRole role, boolean active, @Nullable String avatarUrl) {
        Instant now = world.tick();
        return new UserState(
                user.id(),
                name,
                email,
                role,
                active,
                avatarUrl,
                user.externalId(),
                user.createdAt(),
                now,
                user.version() + 1);
    }

    private void change(UserState next, BiFunction<UserState, Previous, UserEvent> fact) {
        var before = get(next.id());
        present.put(next.id(), next);
        world.say(fact.apply(next, Previous.between(before, next)));
    }
}

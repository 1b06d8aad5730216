package dev.roster.command.user;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.command.change.Change.Created;
import dev.roster.command.change.Change.Ended;
import dev.roster.command.change.Change.Unchanged;
import dev.roster.command.change.Change.Updated;
import dev.roster.command.settings.SettingsCommand.ChooseSettings;
import dev.roster.command.user.UserCommand.CreateUser;
import dev.roster.command.user.UserCommand.UpdateUser;
import dev.roster.http.body.Patch;
import dev.roster.shared.event.Previous;
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
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UserTest {

    private static final UserId ID = UserId.next();
    private static final Instant BEFORE = Instant.parse("2026-01-09T12:00:00.123456Z");
    private static final Instant NOW = Instant.parse("2026-01-09T12:00:05Z");
    private static final User ADA = user("Ada", "Ada@Example.com", UserRole.USER, true, "cus_1", BEFORE, 7);
    private static final User INACTIVE = user("Ada", "Ada@Example.com", UserRole.USER, false, "cus_1", BEFORE, 7);

    @Test
    void a_creation_tells_the_public_profile_at_version_1() {
        var command = new CreateUser(
                ID, "Ada", "Ada@Example.com", UserRole.USER, null, "crm-1", "cus_1", ChooseSettings.DEFAULTS);
        var user = user("Ada", "Ada@Example.com", UserRole.USER, true, "cus_1", NOW, 1);

        assertThat(User.create(ID, command, NOW)).isEqualTo(new Created<>(user, new UserCreated(state(user)), NOW));
    }

    @Test
    void an_update_tells_what_changed_and_nothing_else() {
        var next = user("Grace", "Ada@Example.com", UserRole.USER, true, "cus_1", NOW, 8);

        assertThat(ADA.update(patch(Patch.set("Grace"), Patch.set("cus_1")), NOW))
                .isEqualTo(new Updated<>(next, new UserUpdated(state(next), new Previous(Map.of("name", "Ada"))), NOW));
    }

    @Test
    void a_change_of_the_private_field_alone_tells_no_old_value() {
        var next = user("Ada", "Ada@Example.com", UserRole.USER, true, "cus_2", NOW, 8);
        var cleared = user("Ada", "Ada@Example.com", UserRole.USER, true, null, NOW, 8);

        assertThat(ADA.update(patch(Patch.keep(), Patch.set("cus_2")), NOW))
                .isEqualTo(new Updated<>(next, new UserUpdated(state(next), Previous.NONE), NOW));
        assertThat(ADA.update(patch(Patch.keep(), Patch.set(null)), NOW))
                .isEqualTo(new Updated<>(cleared, new UserUpdated(state(cleared), Previous.NONE), NOW));
    }

    @Test
    void an_update_to_what_is_already_so_changes_nothing() {
        assertThat(ADA.update(patch(Patch.keep(), Patch.keep()), NOW)).isEqualTo(new Unchanged<>(ADA));
        assertThat(ADA.update(patch(Patch.set("Ada"), Patch.set("cus_1")), NOW)).isEqualTo(new Unchanged<>(ADA));
    }

    @Test
    void another_spelling_of_the_email_is_a_change() {
        var next = user("Ada", "ADA@example.com", UserRole.USER, true, "cus_1", NOW, 8);
        var previous = new Previous(Map.of("email", "Ada@Example.com"));

        assertThat(ADA.changeEmail("ADA@example.com", NOW))
                .isEqualTo(new Updated<>(next, new UserEmailChanged(state(next), previous), NOW));
        assertThat(ADA.changeEmail("Ada@Example.com", NOW)).isEqualTo(new Unchanged<>(ADA));
    }

    @Test
    void a_role_is_changed_once() {
        var next = user("Ada", "Ada@Example.com", UserRole.ADMIN, true, "cus_1", NOW, 8);
        var previous = new Previous(Map.of("role", "user"));

        assertThat(ADA.changeRole(UserRole.ADMIN, NOW))
                .isEqualTo(new Updated<>(next, new UserRoleChanged(state(next), previous), NOW));
        assertThat(ADA.changeRole(UserRole.USER, NOW)).isEqualTo(new Unchanged<>(ADA));
    }

    @Test
    void a_user_is_deactivated_once_for_a_reason() {
        var next = user("Ada", "Ada@Example.com", UserRole.USER, false, "cus_1", NOW, 8);
        var previous = new Previous(Map.of("active", true));

        assertThat(ADA.deactivate("on leave", NOW))
                .isEqualTo(new Updated<>(next, new UserDeactivated(state(next), previous, "on leave"), NOW));
        assertThat(INACTIVE.deactivate("on leave", NOW)).isEqualTo(new Unchanged<>(INACTIVE));
    }

    @Test
    void a_user_is_reactivated_once() {
        var next = user("Ada", "Ada@Example.com", UserRole.USER, true, "cus_1", NOW, 8);
        var previous = new Previous(Map.of("active", false));

        assertThat(INACTIVE.reactivate(null, NOW))
                .isEqualTo(new Updated<>(next, new UserReactivated(state(next), previous, null), NOW));
        assertThat(ADA.reactivate("again", NOW)).isEqualTo(new Unchanged<>(ADA));
    }

    @Test
    void a_deletion_tells_the_last_state_one_version_on() {
        var last = user("Ada", "Ada@Example.com", UserRole.USER, true, "cus_1", NOW, 8);

        assertThat(ADA.delete(NOW)).isEqualTo(new Ended<>(last, new UserDeleted(state(last)), NOW));
    }

    private static UpdateUser patch(Patch<String> name, Patch<@Nullable String> billingCustomerId) {
        return new UpdateUser(ID, name, Patch.keep(), Patch.keep(), billingCustomerId);
    }

    private static User user(
            String name,
            String email,
            UserRole role,
            boolean active,
            @Nullable String billing,
            Instant at,
            long version) {
        var created = version == 1 ? at : BEFORE;
        return new User(ID, name, email, "ada@example.com", role, active, null, "crm-1", billing, created, at, version);
    }

    private static UserState state(User user) {
        return new UserState(
                ID,
                user.name(),
                user.email(),
                user.role(),
                user.active(),
                null,
                "crm-1",
                user.createdAt(),
                user.updatedAt(),
                user.version());
    }
}

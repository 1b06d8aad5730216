package dev.roster.command.user;

import static dev.roster.command.http.Fields.HTTPS_URL;
import static dev.roster.command.http.Fields.NAME;
import static dev.roster.command.http.Fields.NEW_ID;
import static dev.roster.command.http.Fields.REASON;
import static dev.roster.command.http.Fields.REFERENCE;

import dev.roster.command.http.Fields;
import dev.roster.command.settings.SettingsCommand.ChooseSettings;
import dev.roster.command.settings.SettingsRequests;
import dev.roster.command.user.UserCommand.ChangeEmail;
import dev.roster.command.user.UserCommand.ChangeRole;
import dev.roster.command.user.UserCommand.CreateUser;
import dev.roster.command.user.UserCommand.DeactivateUser;
import dev.roster.command.user.UserCommand.ReactivateUser;
import dev.roster.command.user.UserCommand.UpdateUser;
import dev.roster.http.body.Body;
import dev.roster.http.body.Field;
import dev.roster.shared.event.UserRole;
import dev.roster.shared.id.UserId;
import java.util.EnumSet;
import java.util.Objects;

/** Makes commands about users from request bodies. */
public final class UserRequests {

    private static final Field<UserRole> ROLE = Fields.oneOf(EnumSet.allOf(UserRole.class));

    private UserRequests() {}

    public static CreateUser createUser(Body body) {
        var id = body.optional("id", NEW_ID);
        var role = body.optional("role", ROLE);
        var settings = body.optionalObject("settings", SettingsRequests::chooseSettings);
        return new CreateUser(
                id == null ? null : new UserId(id),
                body.required("name", NAME),
                body.required("email", EmailField.EMAIL),
                Objects.requireNonNullElse(role, UserRole.USER),
                body.optional("avatarUrl", HTTPS_URL),
                body.optional("externalId", REFERENCE),
                body.optional("billingCustomerId", REFERENCE),
                Objects.requireNonNullElse(settings, ChooseSettings.DEFAULTS));
    }

    static UpdateUser updateUser(UserId id, Body body) {
        return new UpdateUser(
                id,
                body.patch("name", NAME),
                body.patchOrClear("avatarUrl", HTTPS_URL),
                body.patchOrClear("externalId", REFERENCE),
                body.patchOrClear("billingCustomerId", REFERENCE));
    }

    static ChangeEmail changeEmail(UserId id, Body body) {
        return new ChangeEmail(id, body.required("email", EmailField.EMAIL));
    }

    static ChangeRole changeRole(UserId id, Body body) {
        return new ChangeRole(id, body.required("role", ROLE));
    }

    static DeactivateUser deactivateUser(UserId id, Body body) {
        return new DeactivateUser(id, body.optional("reason", REASON));
    }

    static ReactivateUser reactivateUser(UserId id, Body body) {
        return new ReactivateUser(id, body.optional("reason", REASON));
    }
}

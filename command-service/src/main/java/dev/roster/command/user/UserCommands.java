package dev.roster.command.user;

import dev.roster.command.change.Attempt;
import dev.roster.command.change.Change;
import dev.roster.command.change.Changes;
import dev.roster.command.change.UsedIds;
import dev.roster.command.settings.SettingsCommands;
import dev.roster.command.user.UserCommand.ChangeEmail;
import dev.roster.command.user.UserCommand.ChangeRole;
import dev.roster.command.user.UserCommand.CreateUser;
import dev.roster.command.user.UserCommand.DeactivateUser;
import dev.roster.command.user.UserCommand.DeleteUser;
import dev.roster.command.user.UserCommand.ReactivateUser;
import dev.roster.command.user.UserCommand.UpdateUser;
import dev.roster.shared.id.UserId;
import dev.roster.shared.id.Uuids;
import java.time.Clock;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Carries out what is asked for about users; the room's door for the rooms above. */
@Component
public class UserCommands {

    private final Users users;
    private final UserTies ties;
    private final SettingsCommands settings;
    private final UsedIds usedIds;
    private final Changes changes;
    private final Clock clock;

    UserCommands(Users users, UserTies ties, SettingsCommands settings, UsedIds usedIds, Changes changes, Clock clock) {
        this.users = users;
        this.ties = ties;
        this.settings = settings;
        this.usedIds = usedIds;
        this.changes = changes;
        this.clock = clock;
    }

    /** Creates the user with the settings, for the command that creates more than the user. */
    public UserBody create(CreateUser command) {
        return UserBody.of(handle(command).aggregate());
    }

    Change<User> handle(CreateUser command) {
        var now = clock.instant();
        var id = Objects.requireNonNullElseGet(command.id(), UserId::next);
        var factId = Uuids.next();
        var change = changes.save(User.create(id, command, now), factId, null);
        settings.create(id, command.settings(), now, factId);
        return change;
    }

    Change<User> handle(UpdateUser command) {
        return changes.save(lock(command.id()).update(command, clock.instant()));
    }

    Change<User> handle(ChangeEmail command) {
        return changes.save(lock(command.id()).changeEmail(command.email(), clock.instant()));
    }

    Change<User> handle(ChangeRole command) {
        return changes.save(lock(command.id()).changeRole(command.role(), clock.instant()));
    }

    Change<User> handle(DeactivateUser command) {
        var change = lock(command.id()).deactivate(command.reason(), clock.instant());
        var owned = ties.owned(command.id());
        if (!(change instanceof Change.Unchanged<?>) && !owned.isEmpty()) throw new LastOwner(owned);
        return changes.save(change);
    }

    Change<User> handle(ReactivateUser command) {
        return changes.save(lock(command.id()).reactivate(command.reason(), clock.instant()));
    }

    Change<User> handle(DeleteUser command) {
        var user = Attempt.target(users.lockToEnd(command.id()).orElseThrow(UserNotFound::new));
        var owned = ties.owned(user.id());
        if (!owned.isEmpty()) throw new UserOwnsOrganizations(owned);
        var now = clock.instant();
        var factId = Uuids.next();
        ties.end(user.id(), now, factId);
        settings.end(user.id(), now, factId);
        usedIds.add(user.id());
        return changes.save(user.delete(now), factId, null);
    }

    private User lock(UserId id) {
        return Attempt.target(users.lock(id).orElseThrow(UserNotFound::new));
    }
}

package dev.roster.command.user;

import dev.roster.shared.event.UserState;
import dev.roster.shared.id.UserId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Keeps users as they are while other rooms decide about them. */
@Component
public class UserGuard {

    private final Users users;

    UserGuard(Users users) {
        this.users = users;
    }

    /** The user, kept from changing until the transaction's end; taken before any organization is locked. */
    public Optional<UserState> hold(UserId id) {
        return users.hold(id).map(User::state);
    }
}

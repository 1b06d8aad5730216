package dev.roster.query.memberlist;

import dev.roster.query.projection.Columns;
import dev.roster.query.projection.Facts;
import dev.roster.query.projection.Writes;
import dev.roster.shared.event.UserEvent;
import dev.roster.shared.event.UserEvent.UserCreated;
import dev.roster.shared.event.UserEvent.UserDeactivated;
import dev.roster.shared.event.UserEvent.UserDeleted;
import dev.roster.shared.event.UserEvent.UserEmailChanged;
import dev.roster.shared.event.UserEvent.UserReactivated;
import dev.roster.shared.event.UserEvent.UserRoleChanged;
import dev.roster.shared.event.UserEvent.UserSnapshot;
import dev.roster.shared.event.UserEvent.UserUpdated;
import dev.roster.shared.event.UserState;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Keeps what the rows of the memberships say of their users. */
@Component
final class MemberUsers {

    private static final String WRITE = """
            update member_list_item m set
                user_name = u.name,
                user_email = u.email,
                user_avatar_url = u.avatar_url,
                user_active = u.active,
                email_key = u.email_key
            from unnest(:id, :name, :email, :avatar_url, :active, :email_key)
                as u (id, name, email, avatar_url, active, email_key)
            where m.user_id = u.id
                and (m.user_name, m.user_email, m.user_avatar_url, m.user_active)
                    is distinct from (u.name, u.email, u.avatar_url, u.active)""";

    /** The memberships of a user end before it, but on another topic: for a while they may have nobody. */
    private static final String REMOVE = """
            update member_list_item set
                user_name = null,
                user_email = null,
                user_avatar_url = null,
                user_active = null,
                email_key = ''
            where user_id = any(:id)""";

    void apply(Facts facts, Writes writes) {
        var users = facts.newest(UserEvent.class, MemberUsers::hasEnded);
        remove(users.ended(), writes);
        write(users.present().stream().map(UserEvent::state).toList(), writes);
    }

    /** As if they had ended, without anything happening. */
    void forget(List<UUID> ids, Writes writes) {
        Columns.of(ids).uuid("id", id -> id).write(writes, REMOVE);
    }

    private static boolean hasEnded(UserEvent event) {
        return switch (event) {
            case UserCreated _,
                    UserUpdated _,
                    UserEmailChanged _,
                    UserRoleChanged _,
                    UserDeactivated _,
                    UserReactivated _,
                    UserSnapshot _ -> false;
            case UserDeleted _ -> true;
        };
    }

    private void remove(List<UserEvent> users, Writes writes) {
        Columns.of(users).uuid("id", user -> user.state().id().value()).write(writes, REMOVE);
    }

    private void write(List<UserState> users, Writes writes) {
        Columns.of(users)
                .uuid("id", user -> user.id().value())
                .text("name", UserState::name)
                .text("email", UserState::email)
                .text("avatar_url", UserState::avatarUrl)
                .bool("active", UserState::active)
                .text("email_key", user -> user.email().toLowerCase(Locale.ROOT))
                .write(writes, WRITE);
    }
}

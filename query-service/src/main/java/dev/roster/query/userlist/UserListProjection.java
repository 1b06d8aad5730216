package dev.roster.query.userlist;

import dev.roster.query.projection.Columns;
import dev.roster.query.projection.Facts;
import dev.roster.query.projection.Projection;
import dev.roster.query.projection.Writes;
import dev.roster.shared.event.AggregateType;
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

/** Keeps one row for each user there is. */
@Component
final class UserListProjection implements Projection {

    private static final String WRITE = """
            insert into user_list_item
                (id, name, email, email_key, role, active, avatar_url, external_id, created_at, updated_at, version)
            select * from unnest(
                :id, :name, :email, :email_key, :role, :active, :avatar_url, :external_id, :created_at, :updated_at, :version)
            on conflict (id) do update set
                name = excluded.name,
                email = excluded.email,
                email_key = excluded.email_key,
                role = excluded.role,
                active = excluded.active,
                avatar_url = excluded.avatar_url,
                external_id = excluded.external_id,
                created_at = excluded.created_at,
                updated_at = excluded.updated_at,
                version = excluded.version""";

    private static final String REMOVE = """
            delete from user_list_item where id = any(:id)""";

    @Override
    public void apply(Facts facts, Writes writes) {
        var users = facts.newest(UserEvent.class, UserListProjection::hasEnded);
        remove(users.ended(), writes);
        write(users.present().stream().map(UserEvent::state).toList(), writes);
    }

    @Override
    public List<String> shows() {
        return List.of("select 'user' as aggregate_type, id, version from user_list_item");
    }

    @Override
    public void remove(AggregateType type, List<UUID> ids, Writes writes) {
        if (type == AggregateType.USER) Columns.of(ids).uuid("id", id -> id).write(writes, REMOVE);
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
                .text("email_key", user -> user.email().toLowerCase(Locale.ROOT))
                .word("role", UserState::role)
                .bool("active", UserState::active)
                .text("avatar_url", UserState::avatarUrl)
                .text("external_id", UserState::externalId)
                .time("created_at", UserState::createdAt)
                .time("updated_at", UserState::updatedAt)
                .bigint("version", UserState::version)
                .write(writes, WRITE);
    }
}

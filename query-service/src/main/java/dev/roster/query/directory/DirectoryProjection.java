package dev.roster.query.directory;

import dev.roster.query.projection.Columns;
import dev.roster.query.projection.Facts;
import dev.roster.query.projection.Projection;
import dev.roster.query.projection.Writes;
import dev.roster.shared.event.AggregateType;
import dev.roster.shared.event.OrganizationEvent;
import dev.roster.shared.event.OrganizationEvent.OrganizationDeleted;
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
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Keeps the names of users, organizations and projects; first of all projections, so that the screens find them. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class DirectoryProjection implements Projection {

    private static final String WRITE_USERS = """
            insert into directory_user (id, name, email, email_key, avatar_url, active)
            select * from unnest(:id, :name, :email, :email_key, :avatar_url, :active)
            on conflict (id) do update set
                name = excluded.name,
                email = excluded.email,
                email_key = excluded.email_key,
                avatar_url = excluded.avatar_url,
                active = excluded.active""";

    private static final String REMOVE_USERS = """
            delete from directory_user where id = any(:id)""";

    private static final String WRITE_ORGANIZATIONS = """
            insert into directory_organization (id, name, ended)
            select * from unnest(:id, :name, :ended)
            on conflict (id) do update set name = excluded.name, ended = excluded.ended""";

    private static final String END_ORGANIZATIONS = """
            update directory_organization set ended = true where id = any(:id)""";

    private final Projects projects;

    DirectoryProjection(Projects projects) {
        this.projects = projects;
    }

    @Override
    public void apply(Facts facts, Writes writes) {
        var users = facts.newest(UserEvent.class, DirectoryProjection::hasEnded);
        write(users.present(), writes);
        remove(users.ended(), writes);
        name(facts.newest(OrganizationEvent.class, _ -> false).present(), writes);
        projects.apply(facts, writes);
    }

    @Override
    public void remove(AggregateType type, List<UUID> ids, Writes writes) {
        if (type == AggregateType.USER) Columns.of(ids).uuid("id", id -> id).write(writes, REMOVE_USERS);
        if (type == AggregateType.ORGANIZATION)
            Columns.of(ids).uuid("id", id -> id).write(writes, END_ORGANIZATIONS);
        if (type == AggregateType.PROJECT) projects.forget(ids, writes);
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

    private void write(List<UserEvent> users, Writes writes) {
        Columns.of(users.stream().map(UserEvent::state).toList())
                .uuid("id", user -> user.id().value())
                .text("name", UserState::name)
                .text("email", UserState::email)
                .text("email_key", user -> user.email().toLowerCase(Locale.ROOT))
                .text("avatar_url", UserState::avatarUrl)
                .bool("active", UserState::active)
                .write(writes, WRITE_USERS);
    }

    private void remove(List<UserEvent> users, Writes writes) {
        Columns.of(users).uuid("id", user -> user.state().id().value()).write(writes, REMOVE_USERS);
    }

    private void name(List<OrganizationEvent> organizations, Writes writes) {
        Columns.of(organizations)
                .uuid("id", organization -> organization.state().id().value())
                .text("name", organization -> organization.state().name())
                .bool("ended", OrganizationDeleted.class::isInstance)
                .write(writes, WRITE_ORGANIZATIONS);
    }
}

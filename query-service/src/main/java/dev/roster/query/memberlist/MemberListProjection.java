package dev.roster.query.memberlist;

import dev.roster.query.projection.Columns;
import dev.roster.query.projection.Facts;
import dev.roster.query.projection.Projection;
import dev.roster.shared.event.AggregateType;
import dev.roster.shared.event.MembershipEvent;
import dev.roster.shared.event.MembershipEvent.MembershipCreated;
import dev.roster.shared.event.MembershipEvent.MembershipRemoved;
import dev.roster.shared.event.MembershipEvent.MembershipRoleChanged;
import dev.roster.shared.event.MembershipEvent.MembershipSnapshot;
import dev.roster.shared.event.MembershipState;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps one row for each membership, with what is known of its user. */
@Component
final class MemberListProjection implements Projection {

    private static final String REMOVE = """
            delete from member_list_item where id = any(:id)""";

    /** Memberships may come before their user, which fills in the rest when it arrives. */
    private static final String WRITE = """
            insert into member_list_item
                (id, organization_id, user_id, role, joined_at, updated_at, version,
                 user_name, user_email, user_avatar_url, user_active, email_key)
            select m.*, u.name, u.email, u.avatar_url, u.active, coalesce(u.email_key, '')
            from unnest(:id, :organization_id, :user_id, :role, :joined_at, :updated_at, :version)
                as m (id, organization_id, user_id, role, joined_at, updated_at, version)
            left join directory_user u on u.id = m.user_id
            on conflict (id) do update set
                role = excluded.role,
                joined_at = excluded.joined_at,
                updated_at = excluded.updated_at,
                version = excluded.version""";

    private final JdbcClient jdbc;
    private final MemberUsers users;

    MemberListProjection(JdbcClient jdbc, MemberUsers users) {
        this.jdbc = jdbc;
        this.users = users;
    }

    @Override
    public void apply(Facts facts) {
        var memberships = facts.newest(MembershipEvent.class, MemberListProjection::hasEnded);
        remove(memberships.ended());
        write(memberships.present().stream().map(MembershipEvent::state).toList());
        users.apply(facts);
    }

    @Override
    public List<String> shows() {
        return List.of("select 'membership' as aggregate_type, id, version from member_list_item");
    }

    @Override
    public void remove(AggregateType type, List<UUID> ids) {
        if (type == AggregateType.MEMBERSHIP)
            Columns.of(ids).uuid("id", id -> id).update(jdbc, REMOVE);
        if (type == AggregateType.USER) users.forget(ids);
    }

    private static boolean hasEnded(MembershipEvent event) {
        return switch (event) {
            case MembershipCreated _, MembershipRoleChanged _, MembershipSnapshot _ -> false;
            case MembershipRemoved _ -> true;
        };
    }

    private void remove(List<MembershipEvent> memberships) {
        Columns.of(memberships)
                .uuid("id", membership -> membership.state().id().value())
                .update(jdbc, REMOVE);
    }

    private void write(List<MembershipState> memberships) {
        Columns.of(memberships)
                .uuid("id", membership -> membership.id().value())
                .uuid(
                        "organization_id",
                        membership -> membership.organizationId().value())
                .uuid("user_id", membership -> membership.userId().value())
                .word("role", MembershipState::role)
                .time("joined_at", MembershipState::createdAt)
                .time("updated_at", MembershipState::updatedAt)
                .bigint("version", MembershipState::version)
                .update(jdbc, WRITE);
    }
}

package dev.roster.query.memberlist;

import dev.roster.query.projection.Columns;
import dev.roster.query.projection.Facts;
import dev.roster.query.projection.Projection;
import dev.roster.query.projection.Writes;
import dev.roster.shared.event.AggregateType;
import dev.roster.shared.event.MembershipEvent;
import dev.roster.shared.event.MembershipEvent.MembershipCreated;
import dev.roster.shared.event.MembershipEvent.MembershipRemoved;
import dev.roster.shared.event.MembershipEvent.MembershipRoleChanged;
import dev.roster.shared.event.MembershipEvent.MembershipSnapshot;
import dev.roster.shared.event.MembershipState;
import java.util.List;
import java.util.UUID;
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

    private final MemberUsers users;

    MemberListProjection(MemberUsers users) {
        this.users = users;
    }

    @Override
    public void apply(Facts facts, Writes writes) {
        var memberships = facts.newest(MembershipEvent.class, MemberListProjection::hasEnded);
        remove(memberships.ended(), writes);
        write(memberships.present().stream().map(MembershipEvent::state).toList(), writes);
        users.apply(facts, writes);
    }

    @Override
    public List<String> shows() {
        return List.of("select 'membership' as aggregate_type, id, version from member_list_item");
    }

    @Override
    public void remove(AggregateType type, List<UUID> ids, Writes writes) {
        if (type == AggregateType.MEMBERSHIP)
            Columns.of(ids).uuid("id", id -> id).write(writes, REMOVE);
        if (type == AggregateType.USER) users.forget(ids, writes);
    }

    private static boolean hasEnded(MembershipEvent event) {
        return switch (event) {
            case MembershipCreated _, MembershipRoleChanged _, MembershipSnapshot _ -> false;
            case MembershipRemoved _ -> true;
        };
    }

    private void remove(List<MembershipEvent> memberships, Writes writes) {
        Columns.of(memberships)
                .uuid("id", membership -> membership.state().id().value())
                .write(writes, REMOVE);
    }

    private void write(List<MembershipState> memberships, Writes writes) {
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
                .write(writes, WRITE);
    }
}

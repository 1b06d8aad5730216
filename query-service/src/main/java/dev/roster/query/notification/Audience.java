package dev.roster.query.notification;

import dev.roster.query.projection.Columns;
import dev.roster.query.projection.Facts;
import dev.roster.query.projection.Writes;
import dev.roster.shared.event.EventEnvelope;
import dev.roster.shared.event.MembershipEvent;
import dev.roster.shared.event.MembershipEvent.MembershipCreated;
import dev.roster.shared.event.MembershipEvent.MembershipRemoved;
import dev.roster.shared.event.MembershipEvent.MembershipRoleChanged;
import dev.roster.shared.event.MembershipEvent.MembershipSnapshot;
import dev.roster.shared.event.MembershipState;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Keeps who the members of an organization are at each point of its partition, and tells them what concerns them all. */
@Component
final class Audience {

    private static final String REMOVE = """
            delete from notification_member where membership_id = any(:id)""";

    private static final String ADD = """
            insert into notification_member (organization_id, user_id, membership_id)
            select * from unnest(:organization_id, :user_id, :id)
            on conflict (organization_id, user_id) do update set membership_id = excluded.membership_id""";

    private static final String TELL = """
            insert into notification
                (user_id, id, organization_id, kind, actor_id, subject_type, subject_id, created_at, read_at)
            select m.user_id, made.id, a.organization_id, a.kind, a.actor_id, 'organization', a.organization_id, a.at,
                notification_read_at(m.user_id, made.id)
            from unnest(:event_id, :organization_id, :kind, :actor_id, :at)
                    as a (event_id, organization_id, kind, actor_id, at)
                join notification_member m
                    on m.organization_id = a.organization_id and m.user_id is distinct from a.actor_id,
                notification_id(a.at, a.event_id, m.user_id) as made (id)
            on conflict (user_id, id) do nothing""";

    void apply(Facts facts, Writes writes) {
        for (var stage : Stage.of(facts)) {
            var memberships = new Facts(stage.changes()).newest(MembershipEvent.class, Audience::hasEnded);
            remove(memberships.ended(), writes);
            add(memberships.present().stream().map(MembershipEvent::state).toList(), writes);
            tell(stage.announcements(), writes);
        }
    }

    /** As if they had ended, without anything happening. */
    void forget(List<UUID> ids, Writes writes) {
        Columns.of(ids).uuid("id", id -> id).write(writes, REMOVE);
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

    private void add(List<MembershipState> memberships, Writes writes) {
        Columns.of(memberships)
                .uuid("id", membership -> membership.id().value())
                .uuid(
                        "organization_id",
                        membership -> membership.organizationId().value())
                .uuid("user_id", membership -> membership.userId().value())
                .write(writes, ADD);
    }

    private void tell(List<EventEnvelope> announcements, Writes writes) {
        Columns.of(announcements)
                .uuid("event_id", EventEnvelope::id)
                .uuid("organization_id", fact -> fact.event().state().id().value())
                .text("kind", fact -> fact.type().shortName())
                .uuid("actor_id", Notice::actorOf)
                .time("at", EventEnvelope::time)
                .write(writes, TELL);
    }
}

package dev.roster.query.organizationlist;

import dev.roster.query.projection.Columns;
import dev.roster.query.projection.Facts;
import dev.roster.query.projection.Writes;
import dev.roster.shared.event.MembershipEvent;
import dev.roster.shared.event.MembershipEvent.MembershipCreated;
import dev.roster.shared.event.MembershipEvent.MembershipRemoved;
import dev.roster.shared.event.MembershipEvent.MembershipRoleChanged;
import dev.roster.shared.event.MembershipEvent.MembershipSnapshot;
import dev.roster.shared.event.MembershipState;
import dev.roster.shared.event.OrganizationEvent;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Keeps who belongs to which organization, and the counts: they change by the rows that come or go, and by no others. */
@Component
final class Members {

    private static final String REMOVE = """
            with gone as (
                delete from organization_list_member where membership_id = any(:id)
                returning organization_id
            ),
            lost as (select organization_id, count(*) as members from gone group by organization_id)
            update organization_list_item o set member_count = o.member_count - lost.members
            from lost where o.id = lost.organization_id""";

    /** {@code old} is the row before the update, and null where there was none. */
    private static final String WRITE = """
            with written as (
                insert into organization_list_member as m
                    (membership_id, organization_id, user_id, role, joined_at, organization_name, organization_active)
                select n.id, n.organization_id, n.user_id, n.role, n.joined_at,
                    coalesce(o.name, ''), coalesce(o.active, true)
                from unnest(:id, :organization_id, :user_id, :role, :joined_at)
                    as n (id, organization_id, user_id, role, joined_at)
                left join organization_list_item o on o.id = n.organization_id
                on conflict (membership_id) do update set role = excluded.role
                returning m.organization_id, old.membership_id is null as is_new
            ),
            gained as (
                select organization_id, count(*) as members from written where is_new group by organization_id
            )
            update organization_list_item o set member_count = o.member_count + gained.members
            from gained where o.id = gained.organization_id""";

    private static final String FOLLOW = """
            update organization_list_member m set organization_name = o.name, organization_active = o.active
            from unnest(:id, :name, :active) as o (id, name, active)
            where m.organization_id = o.id
              and (m.organization_name <> o.name or m.organization_active <> o.active)""";

    void apply(Facts facts, Writes writes) {
        var memberships = facts.newest(MembershipEvent.class, Members::hasEnded);
        remove(memberships.ended(), writes);
        write(memberships.present().stream().map(MembershipEvent::state).toList(), writes);
    }

    /** As if they had ended, without anything happening. */
    void forget(List<UUID> ids, Writes writes) {
        Columns.of(ids).uuid("id", id -> id).write(writes, REMOVE);
    }

    /** Keeps with each membership what its organization is called, and whether it is active. */
    void follow(List<OrganizationEvent> organizations, Writes writes) {
        Columns.of(organizations)
                .uuid("id", organization -> organization.state().id().value())
                .text("name", organization -> organization.state().name())
                .bool("active", organization -> organization.state().active())
                .write(writes, FOLLOW);
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
                .write(writes, WRITE);
    }
}

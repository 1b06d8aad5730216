package dev.roster.query.organizationlist;

import dev.roster.query.projection.Columns;
import dev.roster.query.projection.Facts;
import dev.roster.query.projection.Projection;
import dev.roster.query.projection.Writes;
import dev.roster.shared.event.AggregateType;
import dev.roster.shared.event.OrganizationEvent;
import dev.roster.shared.event.OrganizationEvent.OrganizationCreated;
import dev.roster.shared.event.OrganizationEvent.OrganizationDeactivated;
import dev.roster.shared.event.OrganizationEvent.OrganizationDeleted;
import dev.roster.shared.event.OrganizationEvent.OrganizationOwnershipTransferred;
import dev.roster.shared.event.OrganizationEvent.OrganizationReactivated;
import dev.roster.shared.event.OrganizationEvent.OrganizationSnapshot;
import dev.roster.shared.event.OrganizationEvent.OrganizationUpdated;
import dev.roster.shared.event.OrganizationState;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Keeps one row for each organization there is, with the number of its members. */
@Component
final class OrganizationListProjection implements Projection {

    /** A new row counts the members that came before it; an old one keeps the count that they have kept. */
    private static final String WRITE = """
            insert into organization_list_item
                (id, name, slug, owner_id, active, max_members, created_at, updated_at, version, member_count)
            select o.*, (select count(*) from organization_list_member m where m.organization_id = o.id)
            from unnest(:id, :name, :slug, :owner_id, :active, :max_members, :created_at, :updated_at, :version)
                as o (id, name, slug, owner_id, active, max_members, created_at, updated_at, version)
            on conflict (id) do update set
                name = excluded.name,
                slug = excluded.slug,
                owner_id = excluded.owner_id,
                active = excluded.active,
                max_members = excluded.max_members,
                created_at = excluded.created_at,
                updated_at = excluded.updated_at,
                version = excluded.version""";

    private static final String REMOVE = """
            delete from organization_list_item where id = any(:id)""";

    private final Members members;

    OrganizationListProjection(Members members) {
        this.members = members;
    }

    @Override
    public void apply(Facts facts, Writes writes) {
        members.apply(facts, writes);
        var organizations = facts.newest(OrganizationEvent.class, OrganizationListProjection::hasEnded);
        remove(organizations.ended(), writes);
        write(organizations.present().stream().map(OrganizationEvent::state).toList(), writes);
        members.follow(organizations.present(), writes);
    }

    @Override
    public List<String> shows() {
        return List.of("select 'organization' as aggregate_type, id, version from organization_list_item");
    }

    @Override
    public void remove(AggregateType type, List<UUID> ids, Writes writes) {
        if (type == AggregateType.MEMBERSHIP) members.forget(ids, writes);
        if (type == AggregateType.ORGANIZATION)
            Columns.of(ids).uuid("id", id -> id).write(writes, REMOVE);
    }

    private static boolean hasEnded(OrganizationEvent event) {
        return switch (event) {
            case OrganizationCreated _,
                    OrganizationUpdated _,
                    OrganizationOwnershipTransferred _,
                    OrganizationDeactivated _,
                    OrganizationReactivated _,
                    OrganizationSnapshot _ -> false;
            case OrganizationDeleted _ -> true;
        };
    }

    private void remove(List<OrganizationEvent> organizations, Writes writes) {
        Columns.of(organizations)
                .uuid("id", organization -> organization.state().id().value())
                .write(writes, REMOVE);
    }

    private void write(List<OrganizationState> organizations, Writes writes) {
        Columns.of(organizations)
                .uuid("id", organization -> organization.id().value())
                .text("name", OrganizationState::name)
                .text("slug", OrganizationState::slug)
                .uuid("owner_id", organization -> organization.ownerId().value())
                .bool("active", OrganizationState::active)
                .integer("max_members", OrganizationState::maxMembers)
                .time("created_at", OrganizationState::createdAt)
                .time("updated_at", OrganizationState::updatedAt)
                .bigint("version", OrganizationState::version)
                .write(writes, WRITE);
    }
}

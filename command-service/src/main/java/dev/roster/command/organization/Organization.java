package dev.roster.command.organization;

import dev.roster.command.change.Aggregate;
import dev.roster.command.change.Change;
import dev.roster.command.change.Change.Created;
import dev.roster.command.change.Change.Ended;
import dev.roster.command.change.Change.Unchanged;
import dev.roster.command.change.Change.Updated;
import dev.roster.command.organization.OrganizationCommand.UpdateOrganization;
import dev.roster.shared.event.OrganizationEvent;
import dev.roster.shared.event.OrganizationEvent.OrganizationCreated;
import dev.roster.shared.event.OrganizationEvent.OrganizationDeactivated;
import dev.roster.shared.event.OrganizationEvent.OrganizationDeleted;
import dev.roster.shared.event.OrganizationEvent.OrganizationOwnershipTransferred;
import dev.roster.shared.event.OrganizationEvent.OrganizationReactivated;
import dev.roster.shared.event.OrganizationEvent.OrganizationUpdated;
import dev.roster.shared.event.OrganizationState;
import dev.roster.shared.event.Previous;
import dev.roster.shared.id.OrganizationId;
import dev.roster.shared.id.UserId;
import java.time.Instant;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** An organization; it always has exactly one owner. */
@Order(4)
@Table("organizations")
record Organization(
        @Id OrganizationId id,
        String name,
        String slug,
        UserId ownerId,
        boolean active,
        @Nullable Integer maxMembers,
        Instant createdAt,
        Instant updatedAt,
        long version)
        implements Aggregate {

    static Created<Organization> create(
            OrganizationId id, String name, String slug, UserId owner, @Nullable Integer maxMembers, Instant now) {
        var organization = new Organization(id, name, slug, owner, true, maxMembers, now, now, 1);
        return new Created<>(organization, new OrganizationCreated(organization.state()), now);
    }

    Change<Organization> update(UpdateOrganization command, Instant now) {
        if (!active) throw new OrganizationInactive();
        var changed = new Organization(
                id,
                command.name().or(name),
                command.slug().or(slug),
                ownerId,
                active,
                command.maxMembers().or(maxMembers),
                createdAt,
                updatedAt,
                version);
        return changed.equals(this) ? new Unchanged<>(this) : to(changed, now, OrganizationUpdated::new);
    }

    Change<Organization> transferTo(UserId owner, Instant now) {
        if (owner.equals(ownerId)) return new Unchanged<>(this);
        return to(with(owner, active), now, OrganizationOwnershipTransferred::new);
    }

    Change<Organization> deactivate(@Nullable String reason, Instant now) {
        if (!active) return new Unchanged<>(this);
        return to(with(ownerId, false), now, (state, old) -> new OrganizationDeactivated(state, old, reason));
    }

    Change<Organization> reactivate(@Nullable String reason, Instant now) {
        if (active) return new Unchanged<>(this);
        return to(with(ownerId, true), now, (state, old) -> new OrganizationReactivated(state, old, reason));
    }

    Ended<Organization> delete(Instant now) {
        var last = nextVersion(now);
        return new Ended<>(last, new OrganizationDeleted(last.state()), now);
    }

    @Override
    public OrganizationState state() {
        return new OrganizationState(id, name, slug, ownerId, active, maxMembers, createdAt, updatedAt, version);
    }

    private Updated<Organization> to(
            Organization changed, Instant now, BiFunction<OrganizationState, Previous, OrganizationEvent> fact) {
        var next = changed.nextVersion(now);
        var state = next.state();
        return new Updated<>(next, fact.apply(state, Previous.between(state(), state)), now);
    }

    private Organization with(UserId ownerId, boolean active) {
        return new Organization(id, name, slug, ownerId, active, maxMembers, createdAt, updatedAt, version);
    }

    private Organization nextVersion(Instant now) {
        return new Organization(id, name, slug, ownerId, active, maxMembers, createdAt, now, version + 1);
    }
}

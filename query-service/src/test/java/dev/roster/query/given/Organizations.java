package dev.roster.query.given;

import dev.roster.shared.event.MembershipRole;
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
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** The organizations of a world. */
public final class Organizations {

    private final World world;
    final Map<OrganizationId, OrganizationState> present = new LinkedHashMap<>();

    Organizations(World world) {
        this.world = world;
    }

    public OrganizationId create(String name, UserId owner) {
        var now = world.tick();
        var id = new OrganizationId(world.id());
        var organization = new OrganizationState(id, name, "slug-" + id, owner, true, null, now, now, 1);
        present.put(id, organization);
        world.say(new OrganizationCreated(organization));
        world.memberships.create(id, owner, MembershipRole.OWNER);
        return id;
    }

    public OrganizationState get(OrganizationId id) {
        var organization = present.get(id);
        if (organization == null) throw new IllegalArgumentException("no organization " + id);
        return organization;
    }

    public void update(OrganizationId id, String name, @Nullable Integer maxMembers) {
        var organization = get(id);
        change(
                next(organization, name, organization.ownerId(), organization.active(), maxMembers),
                OrganizationUpdated::new);
    }

    public void setActive(OrganizationId id, boolean active) {
        var organization = get(id);
        var next = next(organization, organization.name(), organization.ownerId(), active, organization.maxMembers());
        change(
                next,
                (state, previous) -> active
                        ? new OrganizationReactivated(state, previous, null)
                        : new OrganizationDeactivated(state, previous, null));
    }

    public void transfer(OrganizationId id, UserId newOwner) {
        var organization = get(id);
        var formerOwner = organization.ownerId();
        change(
                next(organization, organization.name(), newOwner, organization.active(), organization.maxMembers()),
                OrganizationOwnershipTransferred::new);
        world.memberships.changeRole(id, formerOwner, MembershipRole.ADMIN);
        world.memberships.changeRole(id, newOwner, MembershipRole.OWNER);
    }

    public void delete(OrganizationId id) {
        world.projects.endAllIn(id);
        world.memberships.endAllIn(id);
        var organization = get(id);
        present.remove(id);
        world.say(new OrganizationDeleted(next(
                organization,
                organization.name(),
                organization.ownerId(),
                organization.active(),
                organization.maxMembers())));
    }

    private OrganizationState next(
            OrganizationState organization, String name, UserId owner, boolean active, @Nullable Integer maxMembers) {
        var now = world.tick();
        return new OrganizationState(
                organization.id(),
                name,
                organization.slug(),
                owner,
                active,
                maxMembers,
                organization.createdAt(),
                now,
                organization.version() + 1);
    }

    private void change(OrganizationState next, BiFunction<OrganizationState, Previous, OrganizationEvent> fact) {
        var before = get(next.id());
        present.put(next.id(), next);
        world.say(fact.apply(next, Previous.between(before, next)));
    }
}

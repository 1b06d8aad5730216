package dev.roster.command.organization;

import dev.roster.command.change.Attempt;
import dev.roster.command.change.Change;
import dev.roster.command.change.Change.Created;
import dev.roster.command.change.Changes;
import dev.roster.command.change.Violation;
import dev.roster.command.ending.Endings;
import dev.roster.command.organization.OrganizationCommand.CreateOrganization;
import dev.roster.command.organization.OrganizationCommand.DeactivateOrganization;
import dev.roster.command.organization.OrganizationCommand.DeleteOrganization;
import dev.roster.command.organization.OrganizationCommand.ReactivateOrganization;
import dev.roster.command.organization.OrganizationCommand.TransferOwnership;
import dev.roster.command.organization.OrganizationCommand.UpdateOrganization;
import dev.roster.command.user.UserGuard;
import dev.roster.command.user.UserInactive;
import dev.roster.command.user.UserNotFound;
import dev.roster.http.FieldError;
import dev.roster.http.ProblemCode;
import dev.roster.http.Refusal;
import dev.roster.shared.event.MembershipState;
import dev.roster.shared.event.OrganizationState;
import dev.roster.shared.id.OrganizationId;
import dev.roster.shared.id.Uuids;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Carries out what is asked for about organizations; the room's door for the rooms above. */
@Component
public class OrganizationCommands {

    private final Organizations organizations;
    private final OrganizationMembers members;
    private final UserGuard users;
    private final Endings endings;
    private final EndOfOrganization end;
    private final Changes changes;
    private final Clock clock;

    OrganizationCommands(
            Organizations organizations,
            OrganizationMembers members,
            UserGuard users,
            Endings endings,
            EndOfOrganization end,
            Changes changes,
            Clock clock) {
        this.organizations = organizations;
        this.members = members;
        this.users = users;
        this.endings = endings;
        this.end = end;
        this.changes = changes;
        this.clock = clock;
    }

    /** A new organization with its first membership, the owner's. */
    public record Founded(OrganizationState organization, MembershipState membership) {}

    /** Founds an organization, for the command that creates more than the organization. */
    public Founded found(CreateOrganization command) {
        var owner = users.hold(command.ownerId()).orElseThrow(UserNotFound::new);
        if (!owner.active()) throw new UserInactive();
        var now = clock.instant();
        var id = Objects.requireNonNullElseGet(command.id(), OrganizationId::next);
        var factId = Uuids.next();
        var slug = command.slug() == null ? freeSlug(command.name()) : command.slug();
        var creation = Organization.create(id, command.name(), slug, owner.id(), command.maxMembers(), now);
        var organization = create(creation, factId, command.slug() == null);
        return new Founded(organization, members.begin(organization, now, factId));
    }

    Change<Organization> handle(UpdateOrganization command) {
        var change = locked(command.id()).update(command, clock.instant());
        var max = change.aggregate().maxMembers();
        if (!(change instanceof Change.Unchanged<?>) && max != null && max < members.count(command.id())) {
            throw belowCount();
        }
        return changes.save(change);
    }

    Change<Organization> handle(TransferOwnership command) {
        var user = users.hold(command.newOwnerId());
        var organization = locked(command.id());
        var now = clock.instant();
        var change = organization.transferTo(command.newOwnerId(), now);
        if (change instanceof Change.Unchanged<?>) return changes.save(change);
        members.require(organization.id(), command.newOwnerId());
        if (!user.orElseThrow(UserNotFound::new).active()) throw new UserInactive();
        var factId = Uuids.next();
        changes.save(change, factId, null);
        members.transfer(organization.id(), organization.ownerId(), command.newOwnerId(), now, factId);
        return change;
    }

    Change<Organization> handle(DeactivateOrganization command) {
        return changes.save(locked(command.id()).deactivate(command.reason(), clock.instant()));
    }

    Change<Organization> handle(ReactivateOrganization command) {
        return changes.save(locked(command.id()).reactivate(command.reason(), clock.instant()));
    }

    Change<Organization> handle(DeleteOrganization command) {
        var organization = Attempt.target(organizations.lockToEnd(command.id()).orElseThrow(OrganizationNotFound::new));
        return endings.begin(organization.delete(clock.instant()), end);
    }

    private Organization locked(OrganizationId id) {
        return Attempt.target(organizations.lock(id).orElseThrow(OrganizationNotFound::new));
    }

    private OrganizationState create(Created<Organization> creation, UUID factId, boolean slugDerived) {
        try {
            return changes.save(creation, factId, null).aggregate().state();
        } catch (RuntimeException e) {
            if (slugDerived && Violation.is("organizations_slug_once", e)) throw new DerivedSlugTaken(e);
            throw e;
        }
    }

    /** Free as far as this transaction sees; a racing twin is met by the constraint and tried again. */
    private String freeSlug(String name) {
        var slug = Slug.of(name);
        return organizations.existsWithSlug(slug) ? Slug.withSuffix(slug) : slug;
    }

    private static Refusal belowCount() {
        var detail = "The organization has more members than that.";
        return new Refusal(
                ProblemCode.VALIDATION_FAILED, detail, FieldError.at("/maxMembers", "below_member_count", detail));
    }
}

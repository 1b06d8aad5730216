package dev.roster.command.membership;

import static dev.roster.command.http.Operation.delete;
import static dev.roster.command.http.Operation.get;
import static dev.roster.command.http.Operation.patch;
import static dev.roster.command.http.Operation.post;

import dev.roster.command.change.Change;
import dev.roster.command.http.Answer;
import dev.roster.command.http.Call;
import dev.roster.command.http.Fields;
import dev.roster.command.http.Operation;
import dev.roster.command.http.Operations;
import dev.roster.command.membership.MembershipCommand.AddMember;
import dev.roster.command.membership.MembershipCommand.ChangeMemberRole;
import dev.roster.command.membership.MembershipCommand.RemoveMember;
import dev.roster.command.organization.OrganizationGuard;
import dev.roster.http.body.Body;
import dev.roster.http.body.Field;
import dev.roster.shared.event.MembershipRole;
import dev.roster.shared.id.OrganizationId;
import dev.roster.shared.id.UserId;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Memberships as callers see them. */
@Component
class MembershipOperations implements Operations {

    private static final String MEMBERS = "/v1/organizations/{organizationId}/members";
    private static final String MEMBER = MEMBERS + "/{userId}";

    /** An owner is made by creation or transfer only. */
    private static final Field<MembershipRole> ROLE =
            Fields.oneOf(EnumSet.complementOf(EnumSet.of(MembershipRole.OWNER)));

    private static final Field<UserId> USER_ID = value -> new UserId(Fields.UUID_TEXT.read(value));

    private final Memberships memberships;
    private final OrganizationGuard organizations;
    private final MembershipCommands commands;

    MembershipOperations(Memberships memberships, OrganizationGuard organizations, MembershipCommands commands) {
        this.memberships = memberships;
        this.organizations = organizations;
        this.commands = commands;
    }

    @Override
    public List<Operation> operations() {
        return List.of(
                get(MEMBER, this::show),
                post(MEMBERS, this::add),
                patch(MEMBER, this::changeRole),
                delete(MEMBER, this::remove));
    }

    private Supplier<Answer> show(Call call) {
        return () -> {
            organizations.requireExists(organizationId(call));
            var membership = memberships
                    .findByOrganizationIdAndUserId(organizationId(call), userId(call))
                    .orElseThrow(MembershipNotFound::new);
            return Answer.of(membership, membership.state());
        };
    }

    private Supplier<Answer> add(Call call) {
        var command = call.read(body -> addMember(organizationId(call), body));
        return () -> {
            var added = commands.handle(command).aggregate();
            var location = "/v1/organizations/" + added.organizationId() + "/members/" + added.userId();
            return Answer.created(added.state(), added.version(), location);
        };
    }

    private Supplier<Answer> changeRole(Call call) {
        var role = call.read(body -> body.patch("role", ROLE));
        return () -> answer(commands.handle(new ChangeMemberRole(organizationId(call), userId(call), role)));
    }

    private Supplier<Answer> remove(Call call) {
        return () -> answer(commands.handle(new RemoveMember(organizationId(call), userId(call))));
    }

    private static AddMember addMember(OrganizationId organizationId, Body body) {
        var role = body.optional("role", ROLE);
        return new AddMember(
                organizationId,
                body.required("userId", USER_ID),
                Objects.requireNonNullElse(role, MembershipRole.MEMBER));
    }

    private static OrganizationId organizationId(Call call) {
        return call.id("organizationId", OrganizationId::new);
    }

    private static UserId userId(Call call) {
        return call.id("userId", UserId::new);
    }

    private static Answer answer(Change<Membership> change) {
        return Answer.of(change, change.aggregate().state());
    }
}

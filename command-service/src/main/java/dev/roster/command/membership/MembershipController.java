package dev.roster.command.membership;

import static dev.roster.command.http.Fields.UUID_TEXT;

import dev.roster.command.change.Change;
import dev.roster.command.http.Answer;
import dev.roster.command.http.Body;
import dev.roster.command.http.Execution;
import dev.roster.command.http.Field;
import dev.roster.command.http.Fields;
import dev.roster.command.http.OptionalBody;
import dev.roster.command.membership.MembershipCommand.AddMember;
import dev.roster.command.membership.MembershipCommand.ChangeMemberRole;
import dev.roster.command.membership.MembershipCommand.RemoveMember;
import dev.roster.command.organization.OrganizationGuard;
import dev.roster.shared.event.MembershipRole;
import dev.roster.shared.id.OrganizationId;
import dev.roster.shared.id.UserId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.Objects;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/v1/organizations/{organizationId}/members", produces = "application/json")
class MembershipController {

    /** An owner is made by creation or transfer only. */
    private static final Field<MembershipRole> ROLE =
            Fields.oneOf(EnumSet.complementOf(EnumSet.of(MembershipRole.OWNER)));

    private static final Field<UserId> USER_ID = value -> new UserId(UUID_TEXT.read(value));

    private final Memberships memberships;
    private final OrganizationGuard organizations;
    private final MembershipCommands commands;
    private final Execution execution;

    MembershipController(
            Memberships memberships,
            OrganizationGuard organizations,
            MembershipCommands commands,
            Execution execution) {
        this.memberships = memberships;
        this.organizations = organizations;
        this.commands = commands;
        this.execution = execution;
    }

    @GetMapping("/{userId}")
    ResponseEntity<Object> show(@PathVariable OrganizationId organizationId, @PathVariable UserId userId) {
        return execution.read(() -> {
            organizations.requireExists(organizationId);
            var membership = memberships
                    .findByOrganizationIdAndUserId(organizationId, userId)
                    .orElseThrow(MembershipNotFound::new);
            return Answer.of(membership, membership.state());
        });
    }

    @PostMapping
    ResponseEntity<Object> add(HttpServletRequest request, @PathVariable OrganizationId organizationId, Body body) {
        var command = body.read(it -> new AddMember(
                organizationId,
                it.required("userId", USER_ID),
                Objects.requireNonNullElse(it.optional("role", ROLE), MembershipRole.MEMBER)));
        return execution.run(request, () -> {
            var added = commands.handle(command).aggregate();
            var location = "/v1/organizations/" + organizationId + "/members/" + added.userId();
            return Answer.created(added.state(), added.version(), location);
        });
    }

    @PatchMapping("/{userId}")
    ResponseEntity<Object> changeRole(
            HttpServletRequest request,
            @PathVariable OrganizationId organizationId,
            @PathVariable UserId userId,
            Body body) {
        var role = body.read(it -> it.patch("role", ROLE));
        return execution.run(
                request, () -> answer(commands.handle(new ChangeMemberRole(organizationId, userId, role))));
    }

    @DeleteMapping("/{userId}")
    ResponseEntity<Object> remove(
            HttpServletRequest request,
            @PathVariable OrganizationId organizationId,
            @PathVariable UserId userId,
            @OptionalBody Body body) {
        body.readNothing();
        return execution.run(request, () -> answer(commands.handle(new RemoveMember(organizationId, userId))));
    }

    private static Answer answer(Change<Membership> change) {
        return Answer.of(change, change.aggregate().state());
    }
}

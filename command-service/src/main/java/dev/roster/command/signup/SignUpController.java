package dev.roster.command.signup;

import dev.roster.command.http.Answer;
import dev.roster.command.http.Body;
import dev.roster.command.http.Execution;
import dev.roster.command.http.Part;
import dev.roster.command.organization.OrganizationCommand.CreateOrganization;
import dev.roster.command.organization.OrganizationCommands;
import dev.roster.command.organization.OrganizationRequests;
import dev.roster.command.user.UserBody;
import dev.roster.command.user.UserCommand.CreateUser;
import dev.roster.command.user.UserCommands;
import dev.roster.command.user.UserRequests;
import dev.roster.shared.event.MembershipState;
import dev.roster.shared.event.OrganizationState;
import dev.roster.shared.id.UserId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Function;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** SignUp has nothing of its own to decide: it is the two creations that it is made of. */
@RestController
@RequestMapping(path = "/v1/signups", produces = "application/json")
class SignUpController {

    private final UserCommands users;
    private final OrganizationCommands organizations;
    private final Execution execution;

    SignUpController(UserCommands users, OrganizationCommands organizations, Execution execution) {
        this.users = users;
        this.organizations = organizations;
        this.execution = execution;
    }

    private record SignUp(CreateUser user, Function<UserId, CreateOrganization> organization) {}

    private record SignedUp(UserBody user, OrganizationState organization, MembershipState membership) {}

    @PostMapping
    ResponseEntity<Object> signUp(HttpServletRequest request, Body body) {
        var command = body.read(it -> new SignUp(
                it.object("user", UserRequests::createUser),
                it.object("organization", OrganizationRequests::foundedBy)));
        return execution.run(request, () -> carryOut(command));
    }

    private Answer carryOut(SignUp command) {
        var user = Part.at("/user", () -> users.create(command.user()));
        var organization = command.organization().apply(user.id());
        var founded = Part.at("/organization", () -> organizations.found(organization));
        var body = new SignedUp(user, founded.organization(), founded.membership());
        return Answer.created(
                body, null, "/v1/organizations/" + founded.organization().id());
    }
}

package dev.roster.command.signup;

import dev.roster.command.http.Answer;
import dev.roster.command.http.Call;
import dev.roster.command.http.Operation;
import dev.roster.command.http.Operations;
import dev.roster.command.http.Part;
import dev.roster.command.organization.OrganizationCommand.CreateOrganization;
import dev.roster.command.organization.OrganizationCommands;
import dev.roster.command.organization.OrganizationRequests;
import dev.roster.command.user.UserBody;
import dev.roster.command.user.UserCommand.CreateUser;
import dev.roster.command.user.UserCommands;
import dev.roster.command.user.UserRequests;
import dev.roster.http.body.Body;
import dev.roster.shared.event.MembershipState;
import dev.roster.shared.event.OrganizationState;
import dev.roster.shared.id.UserId;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** SignUp has nothing of its own to decide: it is the two creations that it is made of. */
@Component
class SignUpOperations implements Operations {

    private final UserCommands users;
    private final OrganizationCommands organizations;

    SignUpOperations(UserCommands users, OrganizationCommands organizations) {
        this.users = users;
        this.organizations = organizations;
    }

    private record SignUp(CreateUser user, Function<UserId, CreateOrganization> organization) {}

    private record SignedUp(UserBody user, OrganizationState organization, MembershipState membership) {}

    @Override
    public List<Operation> operations() {
        return List.of(Operation.post("/v1/signups", this::signUp));
    }

    private Supplier<Answer> signUp(Call call) {
        var command = call.read(SignUpOperations::read);
        return () -> carryOut(command);
    }

    private static SignUp read(Body body) {
        return new SignUp(
                body.object("user", UserRequests::createUser),
                body.object("organization", OrganizationRequests::foundedBy));
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

package dev.roster.command.user;

import static dev.roster.command.http.Operation.action;
import static dev.roster.command.http.Operation.delete;
import static dev.roster.command.http.Operation.get;
import static dev.roster.command.http.Operation.patch;
import static dev.roster.command.http.Operation.post;
import static dev.roster.command.http.Operation.put;

import dev.roster.command.change.Change;
import dev.roster.command.http.Answer;
import dev.roster.command.http.Call;
import dev.roster.command.http.Operation;
import dev.roster.command.http.Operations;
import dev.roster.command.user.UserCommand.DeleteUser;
import dev.roster.shared.id.UserId;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Users as callers see them. */
@Component
class UserOperations implements Operations {

    private final Users users;
    private final UserCommands commands;

    UserOperations(Users users, UserCommands commands) {
        this.users = users;
        this.commands = commands;
    }

    @Override
    public List<Operation> operations() {
        return List.of(
                get("/v1/users/{id}", this::show),
                post("/v1/users", this::create),
                patch("/v1/users/{id}", this::update),
                put("/v1/users/{id}/email", this::changeEmail),
                put("/v1/users/{id}/role", this::changeRole),
                action("/v1/users/{id}/deactivate", this::deactivate),
                action("/v1/users/{id}/reactivate", this::reactivate),
                delete("/v1/users/{id}", this::end));
    }

    private Supplier<Answer> show(Call call) {
        return () -> {
            var user = users.findById(id(call)).orElseThrow(UserNotFound::new);
            return Answer.of(user, UserBody.of(user));
        };
    }

    private Supplier<Answer> create(Call call) {
        var command = call.read(UserRequests::createUser);
        return () -> {
            var user = commands.handle(command).aggregate();
            return Answer.created(UserBody.of(user), user.version(), "/v1/users/" + user.id());
        };
    }

    private Supplier<Answer> update(Call call) {
        var command = call.read(body -> UserRequests.updateUser(id(call), body));
        return () -> answer(commands.handle(command));
    }

    private Supplier<Answer> changeEmail(Call call) {
        var command = call.read(body -> UserRequests.changeEmail(id(call), body));
        return () -> answer(commands.handle(command));
    }

    private Supplier<Answer> changeRole(Call call) {
        var command = call.read(body -> UserRequests.changeRole(id(call), body));
        return () -> answer(commands.handle(command));
    }

    private Supplier<Answer> deactivate(Call call) {
        var command = call.read(body -> UserRequests.deactivateUser(id(call), body));
        return () -> answer(commands.handle(command));
    }

    private Supplier<Answer> reactivate(Call call) {
        var command = call.read(body -> UserRequests.reactivateUser(id(call), body));
        return () -> answer(commands.handle(command));
    }

    private Supplier<Answer> end(Call call) {
        return () -> answer(commands.handle(new DeleteUser(id(call))));
    }

    private static UserId id(Call call) {
        return call.id("id", UserId::new);
    }

    private static Answer answer(Change<User> change) {
        return Answer.of(change, UserBody.of(change.aggregate()));
    }
}

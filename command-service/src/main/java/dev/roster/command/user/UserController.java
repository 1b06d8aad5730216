package dev.roster.command.user;

import dev.roster.command.change.Change;
import dev.roster.command.http.Answer;
import dev.roster.command.http.Body;
import dev.roster.command.http.Execution;
import dev.roster.command.http.OptionalBody;
import dev.roster.command.user.UserCommand.DeleteUser;
import dev.roster.shared.id.UserId;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/v1/users", produces = "application/json")
class UserController {

    private final Users users;
    private final UserCommands commands;
    private final Execution execution;

    UserController(Users users, UserCommands commands, Execution execution) {
        this.users = users;
        this.commands = commands;
        this.execution = execution;
    }

    @GetMapping("/{id}")
    ResponseEntity<Object> show(@PathVariable UserId id) {
        return execution.read(() -> {
            var user = users.findById(id).orElseThrow(UserNotFound::new);
            return Answer.of(user, UserBody.of(user));
        });
    }

    @PostMapping
    ResponseEntity<Object> create(HttpServletRequest request, Body body) {
        var command = body.read(UserRequests::createUser);
        return execution.run(request, () -> {
            var user = commands.handle(command).aggregate();
            return Answer.created(UserBody.of(user), user.version(), "/v1/users/" + user.id());
        });
    }

    @PatchMapping("/{id}")
    ResponseEntity<Object> update(HttpServletRequest request, @PathVariable UserId id, Body body) {
        var command = body.read(it -> UserRequests.updateUser(id, it));
        return execution.run(request, () -> answer(commands.handle(command)));
    }

    @PutMapping("/{id}/email")
    ResponseEntity<Object> changeEmail(HttpServletRequest request, @PathVariable UserId id, Body body) {
        var command = body.read(it -> UserRequests.changeEmail(id, it));
        return execution.run(request, () -> answer(commands.handle(command)));
    }

    @PutMapping("/{id}/role")
    ResponseEntity<Object> changeRole(HttpServletRequest request, @PathVariable UserId id, Body body) {
        var command = body.read(it -> UserRequests.changeRole(id, it));
        return execution.run(request, () -> answer(commands.handle(command)));
    }

    @PostMapping("/{id}/deactivate")
    ResponseEntity<Object> deactivate(HttpServletRequest request, @PathVariable UserId id, @OptionalBody Body body) {
        var command = body.read(it -> UserRequests.deactivateUser(id, it));
        return execution.run(request, () -> answer(commands.handle(command)));
    }

    @PostMapping("/{id}/reactivate")
    ResponseEntity<Object> reactivate(HttpServletRequest request, @PathVariable UserId id, @OptionalBody Body body) {
        var command = body.read(it -> UserRequests.reactivateUser(id, it));
        return execution.run(request, () -> answer(commands.handle(command)));
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Object> delete(HttpServletRequest request, @PathVariable UserId id, @OptionalBody Body body) {
        body.readNothing();
        return execution.run(request, () -> answer(commands.handle(new DeleteUser(id))));
    }

    private static Answer answer(Change<User> change) {
        return Answer.of(change, UserBody.of(change.aggregate()));
    }
}

package dev.roster.command.settings;

import dev.roster.command.http.Answer;
import dev.roster.command.http.Body;
import dev.roster.command.http.Execution;
import dev.roster.command.settings.SettingsCommand.UpdateSettings;
import dev.roster.shared.id.UserId;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/v1/users/{id}/settings", produces = "application/json")
class SettingsController {

    private final SettingsOfUsers settings;
    private final SettingsCommands commands;
    private final Execution execution;

    SettingsController(SettingsOfUsers settings, SettingsCommands commands, Execution execution) {
        this.settings = settings;
        this.commands = commands;
        this.execution = execution;
    }

    @GetMapping
    ResponseEntity<Object> show(@PathVariable UserId id) {
        return execution.read(() -> {
            var found = SettingsCommands.of(settings.findById(id));
            return Answer.of(found, found.state());
        });
    }

    @PatchMapping
    ResponseEntity<Object> update(HttpServletRequest request, @PathVariable UserId id, Body body) {
        var command = new UpdateSettings(id, body.read(SettingsRequests::chooseSettings));
        return execution.run(request, () -> {
            var change = commands.handle(command);
            return Answer.of(change, change.aggregate().state());
        });
    }
}

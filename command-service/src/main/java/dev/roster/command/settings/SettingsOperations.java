package dev.roster.command.settings;

import static dev.roster.command.http.Operation.get;
import static dev.roster.command.http.Operation.patch;

import dev.roster.command.http.Answer;
import dev.roster.command.http.Call;
import dev.roster.command.http.Operation;
import dev.roster.command.http.Operations;
import dev.roster.command.settings.SettingsCommand.UpdateSettings;
import dev.roster.shared.id.UserId;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Settings as callers see them. */
@Component
class SettingsOperations implements Operations {

    private static final String SETTINGS = "/v1/users/{id}/settings";

    private final SettingsOfUsers settings;
    private final SettingsCommands commands;

    SettingsOperations(SettingsOfUsers settings, SettingsCommands commands) {
        this.settings = settings;
        this.commands = commands;
    }

    @Override
    public List<Operation> operations() {
        return List.of(get(SETTINGS, this::show), patch(SETTINGS, this::update));
    }

    private Supplier<Answer> show(Call call) {
        return () -> {
            var found = SettingsCommands.of(settings.findById(id(call)));
            return Answer.of(found, found.state());
        };
    }

    private Supplier<Answer> update(Call call) {
        var command = new UpdateSettings(id(call), call.read(SettingsRequests::chooseSettings));
        return () -> {
            var change = commands.handle(command);
            return Answer.of(change, change.aggregate().state());
        };
    }

    private static UserId id(Call call) {
        return call.id("id", UserId::new);
    }
}

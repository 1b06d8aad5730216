package dev.roster.command.settings;

import dev.roster.command.change.Attempt;
import dev.roster.command.change.Change;
import dev.roster.command.change.Changes;
import dev.roster.command.settings.SettingsCommand.ChooseSettings;
import dev.roster.command.settings.SettingsCommand.UpdateSettings;
import dev.roster.http.ProblemCode;
import dev.roster.http.Refusal;
import dev.roster.shared.id.UserId;
import dev.roster.shared.id.Uuids;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Carries out what is asked for about settings; they begin and end with their user. */
@Component
public class SettingsCommands {

    private final SettingsOfUsers settings;
    private final Changes changes;
    private final Clock clock;

    SettingsCommands(SettingsOfUsers settings, Changes changes, Clock clock) {
        this.settings = settings;
        this.changes = changes;
        this.clock = clock;
    }

    public void create(UserId user, ChooseSettings choice, Instant now, UUID cause) {
        changes.save(Settings.create(user, choice, now), Uuids.next(), cause);
    }

    public void end(UserId user, Instant now, UUID cause) {
        changes.save(of(settings.lock(user)).delete(now), Uuids.next(), cause);
    }

    Change<Settings> handle(UpdateSettings command) {
        return changes.save(Attempt.target(of(settings.lock(command.id()))).update(command.choice(), clock.instant()));
    }

    /** Settings live as long as their user: without them there is no user. */
    static Settings of(Optional<Settings> found) {
        return found.orElseThrow(() -> new Refusal(ProblemCode.USER_NOT_FOUND, "There is no such user."));
    }
}

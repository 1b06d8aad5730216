package dev.roster.command.settings;

import dev.roster.http.body.Patch;
import dev.roster.shared.event.NotificationKind;
import dev.roster.shared.id.UserId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What can be asked for about settings. */
public sealed interface SettingsCommand {

    record UpdateSettings(UserId id, ChooseSettings choice) implements SettingsCommand {}

    /** What a user chooses; null is the default, and what is not chosen stays. */
    record ChooseSettings(
            Patch<@Nullable String> locale, Patch<@Nullable String> timezone, ChooseNotifications notifications) {

        public static final ChooseSettings DEFAULTS =
                new ChooseSettings(Patch.keep(), Patch.keep(), new ChooseNotifications(false, Map.of()));
    }

    /**
     * Which kinds of notifications a user switches on or off.
     *
     * @param reset all kinds are on first
     */
    record ChooseNotifications(boolean reset, Map<String, Boolean> kinds) {

        List<String> mute(List<String> muted) {
            return NotificationKind.wireNames().stream()
                    .filter(kind -> !kinds.getOrDefault(kind, reset || !muted.contains(kind)))
                    .toList();
        }
    }
}

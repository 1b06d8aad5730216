package dev.roster.shared.event;

import dev.roster.shared.id.UserId;
import java.util.Map;

/** How a user wants to be addressed and notified; the id is the user's. */
public record SettingsState(UserId id, String locale, String timezone, Map<String, Boolean> notifications, long version)
        implements State {}

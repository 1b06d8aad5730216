package dev.roster.command.settings;

import dev.roster.command.change.Aggregate;
import dev.roster.command.change.Change;
import dev.roster.command.change.Change.Created;
import dev.roster.command.change.Change.Ended;
import dev.roster.command.change.Change.Unchanged;
import dev.roster.command.change.Change.Updated;
import dev.roster.command.settings.SettingsCommand.ChooseSettings;
import dev.roster.shared.event.NotificationKind;
import dev.roster.shared.event.Previous;
import dev.roster.shared.event.SettingsEvent.SettingsCreated;
import dev.roster.shared.event.SettingsEvent.SettingsDeleted;
import dev.roster.shared.event.SettingsEvent.SettingsUpdated;
import dev.roster.shared.event.SettingsState;
import dev.roster.shared.id.UserId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.springframework.core.annotation.Order;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** The settings of a user. A kind of notification is on unless it is muted. */
@Order(2)
@Table("settings")
record Settings(@Id UserId id, String locale, String timezone, List<String> muted, long version) implements Aggregate {

    private static final String DEFAULT_LOCALE = "en";
    private static final String DEFAULT_TIMEZONE = "UTC";

    static Created<Settings> create(UserId id, ChooseSettings choice, Instant now) {
        var defaults = new Settings(id, DEFAULT_LOCALE, DEFAULT_TIMEZONE, List.of(), 0);
        var settings = defaults.with(choice, 1);
        return new Created<>(settings, new SettingsCreated(settings.state()), now);
    }

    Change<Settings> update(ChooseSettings choice, Instant now) {
        if (with(choice, version).equals(this)) return new Unchanged<>(this);
        var next = with(choice, version + 1);
        var fact = new SettingsUpdated(next.state(), Previous.between(state(), next.state()));
        return new Updated<>(next, fact, now);
    }

    Ended<Settings> delete(Instant now) {
        var last = new Settings(id, locale, timezone, muted, version + 1);
        return new Ended<>(last, new SettingsDeleted(last.state()), now);
    }

    @Override
    public SettingsState state() {
        var notifications = new LinkedHashMap<String, Boolean>();
        for (var kind : NotificationKind.wireNames()) notifications.put(kind, !muted.contains(kind));
        return new SettingsState(id, locale, timezone, notifications, version);
    }

    private Settings with(ChooseSettings choice, long version) {
        return new Settings(
                id,
                Objects.requireNonNullElse(choice.locale().or(locale), DEFAULT_LOCALE),
                Objects.requireNonNullElse(choice.timezone().or(timezone), DEFAULT_TIMEZONE),
                choice.notifications().mute(muted),
                version);
    }
}

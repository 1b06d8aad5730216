package dev.roster.command.settings;

import dev.roster.command.http.Fields;
import dev.roster.command.settings.SettingsCommand.ChooseNotifications;
import dev.roster.command.settings.SettingsCommand.ChooseSettings;
import dev.roster.http.body.Body;
import dev.roster.http.body.Field;
import dev.roster.http.body.InvalidField;
import dev.roster.http.body.Patch;
import dev.roster.shared.event.NotificationKind;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Makes commands about settings from request bodies. */
public final class SettingsRequests {

    private static final Field<String> LOCALE = value -> {
        var tag = Fields.string(value);
        try {
            if (!tag.isEmpty() && tag.length() <= 100) {
                return new Locale.Builder().setLanguageTag(tag).build().toLanguageTag();
            }
        } catch (IllformedLocaleException e) {
            throw new InvalidField("invalid_format", "This is no BCP 47 language tag.");
        }
        throw new InvalidField("invalid_format", "A language tag has from 1 to 100 characters.");
    };

    private static final Field<String> TIMEZONE = value -> {
        var zone = Fields.string(value);
        if (ZoneId.getAvailableZoneIds().contains(zone)) return zone;
        throw new InvalidField("invalid_format", "This is no IANA time zone.");
    };

    private SettingsRequests() {}

    public static ChooseSettings chooseSettings(Body body) {
        return new ChooseSettings(
                body.patchOrClear("locale", LOCALE),
                body.patchOrClear("timezone", TIMEZONE),
                chooseNotifications(body));
    }

    private static ChooseNotifications chooseNotifications(Body body) {
        var reset = body.isNull("notifications");
        var kinds = body.optionalObject("notifications", SettingsRequests::kinds);
        return new ChooseNotifications(reset, Objects.requireNonNullElse(kinds, Map.of()));
    }

    /** Null switches a kind back to what it is by default: on. */
    private static Map<String, Boolean> kinds(Body body) {
        var kinds = new HashMap<String, Boolean>();
        for (var kind : NotificationKind.wireNames()) {
            if (body.patchOrClear(kind, Fields.BOOLEAN) instanceof Patch.Set<?>(var on)) {
                kinds.put(kind, !Boolean.FALSE.equals(on));
            }
        }
        return kinds;
    }
}

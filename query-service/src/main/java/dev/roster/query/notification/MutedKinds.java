package dev.roster.query.notification;

import dev.roster.query.projection.Columns;
import dev.roster.query.projection.Facts;
import dev.roster.query.projection.Writes;
import dev.roster.shared.event.SettingsEvent;
import dev.roster.shared.event.SettingsEvent.SettingsCreated;
import dev.roster.shared.event.SettingsEvent.SettingsDeleted;
import dev.roster.shared.event.SettingsEvent.SettingsSnapshot;
import dev.roster.shared.event.SettingsEvent.SettingsUpdated;
import dev.roster.shared.event.SettingsState;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Keeps which kinds of notifications a user does not want to see. */
@Component
final class MutedKinds {

    private static final String REMOVE = """
            delete from notification_settings where user_id = any(:user_id)""";

    /** An array of arrays would have to be a matrix: the kinds of a user come as one text. */
    private static final String WRITE = """
            insert into notification_settings (user_id, muted)
            select s.user_id, string_to_array(s.muted, ' ')
            from unnest(:user_id, :muted) as s (user_id, muted)
            on conflict (user_id) do update set muted = excluded.muted""";

    void apply(Facts facts, Writes writes) {
        var settings = facts.newest(SettingsEvent.class, MutedKinds::hasEnded);
        remove(settings.ended(), writes);
        write(settings.present(), writes);
    }

    /** As if they had ended, without anything happening. */
    void forget(List<UUID> ids, Writes writes) {
        Columns.of(ids).uuid("user_id", id -> id).write(writes, REMOVE);
    }

    private static boolean hasEnded(SettingsEvent event) {
        return switch (event) {
            case SettingsCreated _, SettingsUpdated _, SettingsSnapshot _ -> false;
            case SettingsDeleted _ -> true;
        };
    }

    private void remove(List<SettingsEvent> settings, Writes writes) {
        Columns.of(settings)
                .uuid("user_id", event -> event.state().id().value())
                .write(writes, REMOVE);
    }

    private void write(List<SettingsEvent> settings, Writes writes) {
        Columns.of(settings)
                .uuid("user_id", event -> event.state().id().value())
                .text("muted", event -> muted(event.state()))
                .write(writes, WRITE);
    }

    private static String muted(SettingsState settings) {
        return settings.notifications().entrySet().stream()
                .filter(kind -> Boolean.FALSE.equals(kind.getValue()))
                .map(Map.Entry::getKey)
                .sorted()
                .collect(Collectors.joining(" "));
    }
}

package dev.roster.command.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.command.change.Change.Created;
import dev.roster.command.change.Change.Ended;
import dev.roster.command.change.Change.Unchanged;
import dev.roster.command.change.Change.Updated;
import dev.roster.command.settings.SettingsCommand.ChooseNotifications;
import dev.roster.command.settings.SettingsCommand.ChooseSettings;
import dev.roster.http.body.Patch;
import dev.roster.shared.event.Previous;
import dev.roster.shared.event.SettingsEvent.SettingsCreated;
import dev.roster.shared.event.SettingsEvent.SettingsDeleted;
import dev.roster.shared.event.SettingsEvent.SettingsUpdated;
import dev.roster.shared.event.SettingsState;
import dev.roster.shared.id.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SettingsTest {

    private static final UserId ID = UserId.next();
    private static final Instant NOW = Instant.parse("2026-01-09T12:00:05Z");
    private static final String JOINED = "membership.created";
    private static final String REMOVED = "membership.removed";
    private static final Settings MUTED = new Settings(ID, "tr", "Asia/Kathmandu", List.of(JOINED, REMOVED), 3);

    @Test
    void by_default_everything_is_on_in_english_and_utc() {
        var settings = new Settings(ID, "en", "UTC", List.of(), 1);

        assertThat(Settings.create(ID, ChooseSettings.DEFAULTS, NOW))
                .isEqualTo(new Created<>(
                        settings, new SettingsCreated(state("en", "UTC", notifications(true, true), 1)), NOW));
    }

    @Test
    void what_is_chosen_at_creation_holds_from_version_1_on() {
        var settings = new Settings(ID, "tr", "UTC", List.of(REMOVED), 1);
        var choice = new ChooseSettings(
                Patch.set("tr"), Patch.keep(), new ChooseNotifications(false, Map.of(JOINED, true, REMOVED, false)));

        assertThat(Settings.create(ID, choice, NOW))
                .isEqualTo(new Created<>(
                        settings, new SettingsCreated(state("tr", "UTC", notifications(true, false), 1)), NOW));
    }

    @Test
    void one_kind_is_switched_on_and_the_others_stay() {
        var next = new Settings(ID, "tr", "Asia/Kathmandu", List.of(REMOVED), 4);
        var fact = new SettingsUpdated(
                state("tr", "Asia/Kathmandu", notifications(true, false), 4),
                new Previous(Map.of("notifications", notifications(false, false))));

        assertThat(MUTED.update(notifications(new ChooseNotifications(false, Map.of(JOINED, true))), NOW))
                .isEqualTo(new Updated<>(next, fact, NOW));
    }

    @Test
    void all_kinds_are_switched_on_again_at_once() {
        var next = new Settings(ID, "tr", "Asia/Kathmandu", List.of(), 4);
        var fact = new SettingsUpdated(
                state("tr", "Asia/Kathmandu", notifications(true, true), 4),
                new Previous(Map.of("notifications", notifications(false, false))));

        assertThat(MUTED.update(notifications(new ChooseNotifications(true, Map.of())), NOW))
                .isEqualTo(new Updated<>(next, fact, NOW));
    }

    @Test
    void clearing_brings_the_default_back() {
        var next = new Settings(ID, "en", "UTC", List.of(JOINED, REMOVED), 4);
        var fact = new SettingsUpdated(
                state("en", "UTC", notifications(false, false), 4),
                new Previous(Map.of("locale", "tr", "timezone", "Asia/Kathmandu")));
        var cleared = new ChooseSettings(Patch.set(null), Patch.set(null), new ChooseNotifications(false, Map.of()));

        assertThat(MUTED.update(cleared, NOW)).isEqualTo(new Updated<>(next, fact, NOW));
    }

    @Test
    void choosing_what_is_chosen_changes_nothing() {
        var same = new ChooseSettings(
                Patch.set("tr"), Patch.keep(), new ChooseNotifications(true, Map.of(REMOVED, false, JOINED, false)));

        assertThat(MUTED.update(ChooseSettings.DEFAULTS, NOW)).isEqualTo(new Unchanged<>(MUTED));
        assertThat(MUTED.update(same, NOW)).isEqualTo(new Unchanged<>(MUTED));
    }

    @Test
    void the_end_tells_the_last_state_one_version_on() {
        var last = new Settings(ID, "tr", "Asia/Kathmandu", List.of(JOINED, REMOVED), 4);
        var fact = new SettingsDeleted(state("tr", "Asia/Kathmandu", notifications(false, false), 4));

        assertThat(MUTED.delete(NOW)).isEqualTo(new Ended<>(last, fact, NOW));
    }

    private static ChooseSettings notifications(ChooseNotifications choice) {
        return new ChooseSettings(Patch.keep(), Patch.keep(), choice);
    }

    private static SettingsState state(String locale, String zone, Map<String, Boolean> kinds, long version) {
        return new SettingsState(ID, locale, zone, kinds, version);
    }

    private static Map<String, Boolean> notifications(boolean joined, boolean removed) {
        var kinds = new TreeMap<String, Boolean>();
        kinds.put(JOINED, joined);
        kinds.put(REMOVED, removed);
        kinds.put("membership.role_changed", true);
        kinds.put("organization.ownership_transferred", true);
        kinds.put("organization.deactivated", true);
        kinds.put("organization.reactivated", true);
        kinds.put("organization.deleted", true);
        kinds.put("task.assigned", true);
        kinds.put("task.unassigned", true);
        kinds.put("task.status_changed", true);
        return kinds;
    }
}

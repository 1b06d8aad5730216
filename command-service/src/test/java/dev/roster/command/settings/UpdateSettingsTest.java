package dev.roster.command.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.command.Caller.Reply;
import dev.roster.command.CommandServiceTest;
import dev.roster.command.Given;
import dev.roster.command.Json;
import dev.roster.http.ProblemCode;
import dev.roster.shared.event.SettingsEvent.SettingsUpdated;
import dev.roster.shared.event.SettingsState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UpdateSettingsTest extends CommandServiceTest {

    @Test
    void new_settings_are_shown_with_everything_on() {
        var user = given.user();
        var reply = caller.get("/v1/users/" + user + "/settings");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("ETag")).isEqualTo("\"1\"");
        assertThat(reply.body()).isEqualTo(Json.tree("""
                        {'id': '%s', 'locale': 'en', 'timezone': 'UTC', 'version': 1,
                         'notifications': {'membership.created': true, 'membership.role_changed': true,
                           'membership.removed': true, 'organization.ownership_transferred': true,
                           'organization.deactivated': true, 'organization.reactivated': true,
                           'organization.deleted': true, 'task.assigned': true, 'task.unassigned': true,
                           'task.status_changed': true}}
                        """, user));
    }

    @Test
    void a_patch_changes_what_it_names_to_any_depth() {
        var user = given.user();
        patch(user, "{'notifications': {'membership.created': false}}");
        var reply = patch(user, "{'timezone': 'Asia/Kathmandu', 'notifications': {'membership.removed': false}}");
        var state = reply.state(SettingsState.class);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("ETag")).isEqualTo("\"3\"");
        assertThat(state.timezone()).isEqualTo("Asia/Kathmandu");
        assertThat(state.locale()).isEqualTo("en");
        assertThat(state.notifications())
                .containsEntry("membership.created", false)
                .containsEntry("membership.removed", false)
                .containsEntry("membership.role_changed", true);
        var facts = facts(reply);
        assertThat(facts).hasSize(1);
        assertThat(facts.getFirst()).isInstanceOfSatisfying(SettingsUpdated.class, fact -> {
            assertThat(fact.state()).isEqualTo(state);
            assertThat(fact.previous().fields().keySet()).containsExactlyInAnyOrder("timezone", "notifications");
            assertThat(fact.previous().get("timezone")).isEqualTo("UTC");
        });
    }

    @Test
    void null_brings_the_default_back() {
        var user = given.user(
                        ", \"settings\": {\"locale\": \"tr\", \"notifications\": {\"membership.created\": false}}")
                .id();
        patch(user, "{'notifications': {'membership.removed': false}}");

        assertThat(patch(user, "{'locale': null, 'notifications': {'membership.removed': null}}")
                        .state(SettingsState.class)
                        .notifications())
                .containsEntry("membership.created", false)
                .containsEntry("membership.removed", true);
        var reset = patch(user, "{'notifications': null}").state(SettingsState.class);
        assertThat(reset.locale()).isEqualTo("en");
        assertThat(reset.notifications()).doesNotContainValue(false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{'locale': 'en', 'timezone': null, 'notifications': {'membership.created': true}}"})
    void what_is_already_so_is_unchanged(String patch) {
        var user = given.user();
        var reply = patch(user, patch);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("Command-Result")).isEqualTo("unchanged");
        assertThat(reply.header("ETag")).isEqualTo("\"1\"");
        assertThat(facts(reply)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"en-gb, en-GB", "zh-hant-tw, zh-Hant-TW", "TR, tr", "de-DE-1996, de-DE-1996"})
    void a_locale_is_kept_in_its_canonical_form(String tag, String canonical) {
        assertThat(patch(given.user(), "{'locale': '%s'}", tag).text("locale")).isEqualTo(canonical);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "en_GB", "e", "englishlanguage", "en-", "🇬🇧"})
    void what_is_no_language_tag_is_refused(String tag) {
        var user = given.user();

        refused(ProblemCode.VALIDATION_FAILED, () -> patch(user, "{'locale': '%s'}", tag), "/locale invalid_format");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Mars/Olympus", "europe/london", "+05:45", "UTC+1"})
    void what_is_no_time_zone_is_refused(String zone) {
        var user = given.user();

        refused(
                ProblemCode.VALIDATION_FAILED,
                () -> patch(user, "{'timezone': '%s'}", zone),
                "/timezone invalid_format");
    }

    @Test
    void all_that_is_wrong_is_told_at_once() {
        var user = given.user();

        refused(
                ProblemCode.VALIDATION_FAILED,
                () -> patch(
                        user,
                        "{'id': '', 'locale': 1, 'timezone': [], 'notifications': {'membership.created': 'no', 'x': 1}}"),
                "/id unknown",
                "/locale type",
                "/timezone type",
                "/notifications/membership.created type",
                "/notifications/x unknown");
        refused(ProblemCode.VALIDATION_FAILED, () -> patch(user, "{'notifications': true}"), "/notifications type");
    }

    @Test
    void an_unknown_user_is_not_found() {
        refused(ProblemCode.USER_NOT_FOUND, () -> patch(Given.unique(), "{'locale': 'tr'}"));
        refused(ProblemCode.USER_NOT_FOUND, () -> caller.get("/v1/users/" + Given.unique() + "/settings"));
    }

    private Reply patch(String user, String template, Object... arguments) {
        return caller.patch("/v1/users/" + user + "/settings", Json.text(template, arguments));
    }
}

package dev.roster.shared.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Values that claim to be a fact and are none. */
class InvalidEventTest {

    private static final JsonMapper JSON = new JsonMapper();

    @ParameterizedTest
    @EnumSource
    void a_fact_without_a_state_is_refused(EventType type) {
        assertRefused(type, "{\"previous\": {}}");
        assertRefused(type, "{\"state\": null, \"previous\": {}}");
        assertRefused(type, "{\"state\": {}, \"previous\": {}}");
    }

    @ParameterizedTest
    @EnumSource
    void a_state_without_an_id_is_refused(EventType type) {
        var json = (ObjectNode) JSON.readTree(EventJson.write(Catalog.example(type)));
        json.withObject("state").remove("id");

        assertRefused(type, json.toString());
    }

    @ParameterizedTest
    @EnumSource
    void a_state_without_a_version_is_refused(EventType type) {
        var json = (ObjectNode) JSON.readTree(EventJson.write(Catalog.example(type)));
        json.withObject("state").putNull("version");

        assertRefused(type, json.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "null", "[]", "42", "\"state\"", "{\"state\":", "{\"state\": {\"id\": \"not-a-uuid\"}}"})
    void what_is_no_fact_at_all_is_refused(String text) {
        assertRefused(EventType.USER_UPDATED, text);
    }

    private static void assertRefused(EventType type, String text) {
        assertThatThrownBy(() -> EventJson.read(type, text.getBytes(UTF_8)))
                .isInstanceOf(InvalidEvent.class)
                .hasMessageContaining(type.wireName());
    }
}

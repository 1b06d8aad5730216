package dev.roster.command.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.shared.event.EventType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class AsyncApiTest {

    private static final Path GOLDEN = Path.of("../shared/src/test/resources/facts");
    private static final JsonMapper JSON = new JsonMapper();

    private final EventDocument document = EventDocument.get();

    @Test
    void every_fact_is_documented_and_no_other() {
        assertThat(EventType.values())
                .extracting(EventType::wireName)
                .containsExactlyInAnyOrderElementsOf(document.types());
    }

    @ParameterizedTest
    @EnumSource
    void every_fact_has_the_channel_of_its_topic(EventType type) {
        assertThat(document.topicsOf(type.wireName()))
                .containsExactly(type.aggregateType().topic().wireName());
    }

    @ParameterizedTest
    @EnumSource
    void every_golden_file_is_as_documented(EventType type) throws IOException {
        assertThat(document.payloadErrors(type.wireName(), golden(type))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void the_schema_of_each_fact_bites(EventType type) throws IOException {
        var withoutState = golden(type);
        withoutState.remove("state");
        var withoutPrevious = golden(type);
        withoutPrevious.remove("previous");
        var withoutVersion = golden(type);
        withoutVersion.withObject("state").put("version", 0);
        var withOtherPrevious = golden(type);
        withOtherPrevious.withObject("previous").put("version", 1);

        assertThat(document.payloadErrors(type.wireName(), withoutState)).isNotEmpty();
        assertThat(document.payloadErrors(type.wireName(), withoutPrevious)).isNotEmpty();
        assertThat(document.payloadErrors(type.wireName(), withoutVersion)).isNotEmpty();
        assertThat(document.payloadErrors(type.wireName(), withOtherPrevious)).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_field_of_a_later_version_is_allowed(EventType type) throws IOException {
        var later = golden(type);
        later.put("since", "2027");
        later.withObject("state").put("nickname", "Enchantress");

        assertThat(document.payloadErrors(type.wireName(), later)).isEmpty();
    }

    private static ObjectNode golden(EventType type) throws IOException {
        return (ObjectNode) JSON.readTree(Files.readAllBytes(GOLDEN.resolve(type.wireName() + ".json")));
    }
}

package dev.roster.shared.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Each fact against the file that shows its form on the wire. */
class GoldenFilesTest {

    private static final JsonMapper JSON = new JsonMapper();

    @ParameterizedTest
    @EnumSource
    void a_fact_is_written_as_its_file(EventType type) {
        assertThat(JSON.readTree(EventJson.write(Catalog.example(type)))).isEqualTo(JSON.readTree(file(type)));
    }

    @ParameterizedTest
    @EnumSource
    void a_file_is_read_as_its_fact(EventType type) {
        assertThat(EventJson.read(type, file(type))).isEqualTo(Catalog.example(type));
    }

    @ParameterizedTest
    @EnumSource
    void members_of_later_versions_are_passed_over(EventType type) {
        var json = (ObjectNode) JSON.readTree(file(type));
        json.put("since", "2027");
        json.withObject("state")
                .put("nickname", "Enchantress")
                .putObject("address")
                .put("city", "London");

        assertThat(EventJson.read(type, JSON.writeValueAsBytes(json))).isEqualTo(Catalog.example(type));
    }

    private static byte[] file(EventType type) {
        var name = "/facts/" + type.wireName() + ".json";
        try (var file = Objects.requireNonNull(GoldenFilesTest.class.getResourceAsStream(name), name)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

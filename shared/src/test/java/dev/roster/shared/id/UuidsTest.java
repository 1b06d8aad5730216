package dev.roster.shared.id;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UuidsTest {

    @Test
    void new_ids_are_version_7_and_each_is_above_the_one_before() {
        var ids = Stream.generate(Uuids::next).limit(10_000).toList();

        assertThat(ids).allSatisfy(id -> {
            assertThat(id.version()).isEqualTo(7);
            assertThat(id.variant()).isEqualTo(2);
        });
        assertThat(ids).isSortedAccordingTo(Uuids::compare).doesNotHaveDuplicates();
    }

    @Test
    void ids_are_ordered_as_their_text_is() {
        var ids = Stream.of(
                        "00000000-0000-0000-0000-000000000000",
                        "7fffffff-ffff-ffff-ffff-ffffffffffff",
                        "80000000-0000-0000-0000-000000000000",
                        "0197f3c2-7b1e-7c44-7fff-ffffffffffff",
                        "0197f3c2-7b1e-7c44-8000-000000000000",
                        "ffffffff-ffff-ffff-ffff-ffffffffffff")
                .map(UUID::fromString)
                .toList();

        assertThat(ids.stream().sorted(Uuids::compare))
                .containsExactlyElementsOf(ids.stream()
                        .sorted(Comparator.comparing(UUID::toString))
                        .toList());
        assertThat(Uuids.compare(ids.get(0), ids.get(0))).isZero();
    }

    @Test
    void the_text_of_an_id_is_read_in_either_case() {
        var id = UUID.fromString("0197f3c2-7b1e-7c44-9a3f-2f6d1c0e8a51");

        assertThat(Uuids.parse("0197f3c2-7b1e-7c44-9a3f-2f6d1c0e8a51")).contains(id);
        assertThat(Uuids.parse("0197F3C2-7B1E-7C44-9A3F-2F6D1C0E8A51")).contains(id);
        assertThat(Uuids.orNone("0197F3C2-7B1E-7C44-9A3F-2F6D1C0E8A51")).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1-1-1-1-1",
                "0197f3c27b1e7c449a3f2f6d1c0e8a51",
                " 0197f3c2-7b1e-7c44-9a3f-2f6d1c0e8a51",
                "0197f3c2-7b1e-7c44-9a3f-2f6d1c0e8a51\n",
                "{0197f3c2-7b1e-7c44-9a3f-2f6d1c0e8a51}",
                "0197f3c2-7b1e-7c44-9a3f-2f6d1c0e8a5g",
                "0197f3c2-7b1e-7c44-9a3f-2f6d1c0e8a511",
                "٠١٩٧f3c2-7b1e-7c44-9a3f-2f6d1c0e8a51"
            })
    void anything_else_is_no_id(String text) {
        assertThat(Uuids.parse(text)).isEmpty();
        assertThat(Uuids.orNone(text)).isEqualTo(new UUID(0, 0));
    }

    @Test
    void an_id_reads_as_its_uuid() {
        assertThat(new UserId(UUID.fromString("0197F3C2-7B1E-7C44-9A3F-2F6D1C0E8A51")))
                .hasToString("0197f3c2-7b1e-7c44-9a3f-2f6d1c0e8a51");
    }
}

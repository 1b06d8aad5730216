package dev.roster.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EdgeTest {

    @ParameterizedTest
    @CsvSource({
        "00000000-0000-0000-0000-000000000000, 00000000-0000-0000-0000-000000000001",
        "00000000-0000-0000-7fff-ffffffffffff, 00000000-0000-0000-8000-000000000000",
        "00000000-0000-0000-ffff-ffffffffffff, 00000000-0000-0001-0000-000000000000",
        "7fffffff-ffff-ffff-ffff-ffffffffffff, 80000000-0000-0000-0000-000000000000",
        "ffffffff-ffff-ffff-ffff-fffffffffffe, ffffffff-ffff-ffff-ffff-ffffffffffff"
    })
    void between_neighbours_there_is_nothing(UUID lower, UUID higher) {
        assertThat(Edge.of(new Cursor(false, false, "k", lower), false)).isEqualTo(new Edge(higher, true));
        assertThat(Edge.of(new Cursor(false, false, "k", higher), true)).isEqualTo(new Edge(lower, true));
    }

    @ParameterizedTest
    @CsvSource({"00000000-0000-0000-0000-000000000000, true", "ffffffff-ffff-ffff-ffff-ffffffffffff, false"})
    void beyond_the_last_possible_id_there_is_no_other(UUID id, boolean descending) {
        assertThat(Edge.of(new Cursor(false, false, "k", id), descending)).isEqualTo(new Edge(id, false));
    }

    @ParameterizedTest
    @CsvSource({"false", "true"})
    void a_row_that_belongs_to_what_is_read_is_its_edge(boolean descending) {
        var id = new UUID(0, 0);
        assertThat(Edge.of(new Cursor(false, true, "k", id), descending)).isEqualTo(new Edge(id, true));
    }
}

package dev.roster.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.bench.measure.Figure;
import dev.roster.bench.measure.Measured;
import dev.roster.bench.measure.Spread;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TableTest {

    private static final Spread VALUE = new Spread(500, 400, 600);
    private static final Spread LIMIT = new Spread(1_000, 900, 1_100);

    private static List<String> words(Figure figure) {
        var lines = Table.of(Measured.of(List.of(figure), "a remark")).lines().skip(1);
        return lines.map(line -> line.strip().replaceAll(" +", " ")).toList();
    }

    @Test
    void a_figure_is_shown_with_its_range_its_limit_and_whether_the_target_is_met() {
        assertThat(words(Figure.of("drain", "facts/s", VALUE)
                        .against("bare", LIMIT)
                        .shareAtLeast(0.5)))
                .containsExactly("drain facts/s 500 400 – 600 bare 1,000 0.50 ≥ 0.50 of limit met", "a remark");
    }

    @Test
    void a_second_limit_has_a_line_of_its_own_and_a_missed_target_is_told_loudly() {
        assertThat(words(Figure.of("drain", "facts/s", VALUE)
                        .against("bare", LIMIT)
                        .against("other", VALUE)
                        .atLeast(501)))
                .containsExactly(
                        "drain facts/s 500 400 – 600 bare 1,000 0.50 ≥ 501 MISSED", "other 500 1.00", "a remark");
    }
}

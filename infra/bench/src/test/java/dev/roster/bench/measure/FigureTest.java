package dev.roster.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class FigureTest {

    private static final Spread HUNDRED = Spread.of(List.of(90.0, 100.0, 500.0));
    private static final Spread TWO_HUNDRED = Spread.of(List.of(10.0, 200.0, 210.0));

    private final Figure figure = Figure.of("rate", "1/s", HUNDRED).against("limit", TWO_HUNDRED);

    @Test
    void the_share_is_median_by_median() {
        assertThat(figure.share(figure.limits().getFirst())).isEqualTo(0.5);
    }

    @Test
    void a_share_must_reach_its_bound() {
        assertThat(figure.shareAtLeast(0.5).isMet()).isTrue();
        assertThat(figure.shareAtLeast(0.51).isMet()).isFalse();
        assertThat(figure.shareAtMost(0.5).isMet()).isTrue();
        assertThat(figure.shareAtMost(0.49).isMet()).isFalse();
    }

    @Test
    void a_value_must_reach_its_bound() {
        assertThat(figure.atLeast(100).isMet()).isTrue();
        assertThat(figure.atLeast(101).isMet()).isFalse();
        assertThat(figure.atMost(100).isMet()).isTrue();
        assertThat(figure.atMost(99).isMet()).isFalse();
    }

    @Test
    void the_first_limit_is_the_one_that_the_target_is_about() {
        assertThat(figure.against("another", HUNDRED).shareAtLeast(0.9).isMet()).isFalse();
    }

    @Test
    void without_a_target_nothing_is_met_or_missed() {
        assertThat(figure.isMet()).isNull();
    }
}

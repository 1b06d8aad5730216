package dev.roster.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class DueTimesTest {

    @Test
    void requests_are_due_at_equal_distances_from_the_start_on() {
        var dueTimes = new DueTimes(1_000, 500);
        assertThat(dueTimes.due(0)).isEqualTo(1_000);
        assertThat(dueTimes.due(1)).isEqualTo(2_001_000);
        assertThat(dueTimes.due(500)).isEqualTo(1_000 + Duration.ofSeconds(1).toNanos());
    }

    @Test
    void rounding_does_not_add_up() {
        var dueTimes = new DueTimes(0, 3);
        assertThat(dueTimes.due(3_000_000))
                .isEqualTo(Duration.ofSeconds(1_000_000).toNanos());
    }

    @Test
    void as_many_are_due_as_the_rate_says() {
        assertThat(new DueTimes(0, 500).count(Duration.ofSeconds(10).toNanos())).isEqualTo(5_000);
        assertThat(new DueTimes(0, 2.5).count(Duration.ofSeconds(1).toNanos())).isEqualTo(3);
    }
}

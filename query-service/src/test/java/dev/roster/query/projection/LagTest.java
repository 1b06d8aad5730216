package dev.roster.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

final class LagTest {

    private static final Instant NOW = Instant.parse("2026-11-01T10:00:00Z");
    private static final Partition ONE = new Partition("topic", 1);
    private static final Partition TWO = new Partition("topic", 2);

    private final Lag lag = new Lag(Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void nothing_known_is_no_lag() {
        assertThat(lag.millis()).isZero();
        assertThat(lag.events()).isZero();
    }

    @Test
    void the_oldest_of_all_partitions_counts() {
        lag.set(ONE, 3, NOW.minusMillis(20));
        lag.set(TWO, 4, NOW.minusMillis(700));
        assertThat(lag.millis()).isEqualTo(700);
        assertThat(lag.events()).isEqualTo(7);
    }

    @Test
    void what_is_applied_waits_no_more() {
        lag.set(ONE, 3, NOW.minusMillis(20));
        lag.set(TWO, 4, NOW.minusMillis(700));
        lag.set(TWO, 0, null);
        assertThat(lag.millis()).isEqualTo(20);
        lag.forget(ONE);
        assertThat(lag.millis()).isZero();
        assertThat(lag.events()).isZero();
    }

    @Test
    void what_is_known_of_the_oldest_holds_on() {
        lag.set(ONE, 3, NOW.minusMillis(20));
        lag.set(ONE, 5, null);
        assertThat(lag.millis()).isEqualTo(20);
        assertThat(lag.events()).isEqualTo(5);
    }

    @Test
    void a_clock_that_is_ahead_of_ours_is_no_lag() {
        lag.set(ONE, 1, NOW.plusMillis(20));
        assertThat(lag.millis()).isZero();
    }
}

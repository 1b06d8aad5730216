package dev.roster.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

final class LatenciesTest {

    private static final long MILLI = 1_000_000;

    @Test
    void percentiles_are_those_of_all_values_in_milliseconds() {
        var latencies = new Latencies();
        LongStream.rangeClosed(1, 1_000).forEach(millis -> latencies.add(millis * MILLI));
        assertThat(latencies.count()).isEqualTo(1_000);
        assertThat(latencies.percentile(50)).isCloseTo(500, within(0.5));
        assertThat(latencies.percentile(99)).isCloseTo(990, within(1.0));
        assertThat(latencies.percentile(100)).isCloseTo(1_000, within(1.0));
    }

    @Test
    void one_slow_request_in_a_hundred_is_seen_above_the_99th_percentile_alone() {
        var latencies = new Latencies();
        for (var i = 0; i < 99; i++) latencies.add(MILLI);
        latencies.add(500 * MILLI);
        assertThat(latencies.percentile(99)).isCloseTo(1, within(0.01));
        assertThat(latencies.percentile(99.9)).isCloseTo(500, within(0.5));
    }

    @Test
    void those_of_several_threads_are_put_together_and_not_averaged() {
        var fast = new Latencies();
        for (var i = 0; i < 90; i++) fast.add(MILLI);
        var slow = new Latencies();
        for (var i = 0; i < 10; i++) slow.add(100 * MILLI);
        fast.add(slow);
        assertThat(fast.percentile(50)).isCloseTo(1, within(0.01));
        assertThat(fast.percentile(95)).isCloseTo(100, within(0.1));
    }

    @Test
    void what_came_before_it_could_took_no_time() {
        var latencies = new Latencies();
        latencies.add(-5 * MILLI);
        assertThat(latencies.percentile(100)).isZero();
    }

    @Test
    void of_nothing_there_is_no_percentile() {
        assertThatIllegalStateException().isThrownBy(() -> new Latencies().percentile(50));
    }
}

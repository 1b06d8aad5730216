package dev.roster.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

final class WorkloadTest {

    private static final Duration STALL = Duration.ofMillis(200);

    private final AtomicInteger calls = new AtomicInteger();

    /** Does what is to be done at each call, and nothing else. */
    private record Simple(Runnable work) implements Caller {

        @Override
        public int call() {
            work.run();
            return 1;
        }

        @Override
        public void close() {}
    }

    private static void stall(Duration time) {
        var end = System.nanoTime() + time.toNanos();
        for (var left = time.toNanos(); left > 0; left = end - System.nanoTime()) LockSupport.parkNanos(left);
    }

    private void stallFirst() {
        if (calls.incrementAndGet() == 1) stall(STALL);
    }

    @Test
    void one_stall_is_felt_by_all_requests_that_were_due_meanwhile() throws Exception {
        var load = new OpenWorkload(100, 1, Duration.ofMillis(400)).run(_ -> new Simple(this::stallFirst));
        assertThat(load.done()).isEqualTo(40);
        assertThat(load.latencies().count()).isEqualTo(40);
        // Twenty were due in 200 ms: a quarter of all waited for more than half of the stall.
        assertThat(load.latencies().percentile(80)).isGreaterThan(STALL.toMillis() / 2.0);
    }

    @Test
    void whoever_waits_for_answers_feels_a_stall_once() throws Exception {
        var load = new ClosedWorkload(1, Duration.ofMillis(400))
                .run(_ -> new Simple(() -> {
                    stallFirst();
                    LockSupport.parkNanos(1_000_000);
                }));
        assertThat(load.latencies().percentile(80)).isLessThan(STALL.toMillis() / 2.0);
        assertThat(load.latencies().percentile(100)).isGreaterThan(STALL.toMillis() - 1.0);
    }

    @Test
    void what_is_answered_after_the_end_does_not_count() throws Exception {
        // Long enough for all three to begin in time, however busy the machine is.
        var length = Duration.ofSeconds(3);
        var load = new ClosedWorkload(3, length).run(_ -> new Simple(() -> stall(length.plusMillis(100))));
        assertThat(load.done()).isZero();
        assertThat(load.latencies().count()).isEqualTo(3);
    }

    @Test
    void the_rate_counts_what_was_done_and_not_the_calls() throws Exception {
        var load = new ClosedWorkload(1, Duration.ofMillis(100)).run(_ -> new Simple(calls::incrementAndGet));
        assertThat(load.rate()).isEqualTo(load.done() / 0.1);
    }

    @Test
    void a_caller_that_fails_fails_the_workload() {
        var workload = new ClosedWorkload(2, Duration.ofMillis(50));
        assertThatExceptionOfType(ExecutionException.class)
                .isThrownBy(() -> workload.run(_ -> new Simple(() -> {
                    throw new IllegalStateException("503");
                })))
                .withMessageContaining("503");
    }
}

package dev.roster.shared.loop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** How a loop ends. */
class LoopClosingTest {

    private static final Duration LONG = Duration.ofHours(1);
    private static final Duration SHORT = Duration.ofMillis(1);

    @Test
    void closing_lets_the_round_finish_and_starts_no_other() throws InterruptedException {
        var begun = new AtomicInteger();
        var finished = new AtomicInteger();
        var running = new CountDownLatch(1);
        var loop = new Loop("closing", idle(SHORT), () -> {
            begun.incrementAndGet();
            running.countDown();
            return finished.incrementAndGet() > 0;
        });
        loop.start();
        assertThat(running.await(10, TimeUnit.SECONDS)).isTrue();
        loop.close();
        var begunAtClose = begun.get();
        loop.wake();

        assertThat(finished).hasValue(begunAtClose);
        assertThat(begun).hasValue(begunAtClose);
    }

    @Test
    void closing_ends_a_wait_at_once() throws InterruptedException {
        var thread = new Semaphore(0);
        var loop = new Loop("closing", idle(LONG), () -> release(thread));
        loop.start();
        assertThat(thread.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
        var start = System.nanoTime();
        loop.close();

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void a_round_that_outlasts_the_patience_is_interrupted() throws InterruptedException {
        var running = new CountDownLatch(1);
        var interrupted = new CountDownLatch(1);
        var loop = new Loop("closing", idle(SHORT), () -> {
            running.countDown();
            try {
                return new CountDownLatch(1).await(1, TimeUnit.HOURS);
            } catch (InterruptedException e) {
                interrupted.countDown();
                throw e;
            }
        });
        loop.start();
        assertThat(running.await(10, TimeUnit.SECONDS)).isTrue();
        loop.close(SHORT);

        assertThat(interrupted.getCount()).isZero();
    }

    @Test
    void a_loop_that_was_never_started_can_be_closed() {
        var rounds = new AtomicInteger();
        new Loop("unused", idle(SHORT), () -> rounds.incrementAndGet() > 0).close();

        assertThat(rounds).hasValue(0);
    }

    private static Loop.Pauses idle(Duration idle) {
        return new Loop.Pauses(idle, idle, SHORT, SHORT);
    }

    private static boolean release(Semaphore rounds) {
        rounds.release();
        return false;
    }
}

package dev.roster.shared.loop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LoopTest {

    private static final Duration LONG = Duration.ofHours(1);
    private static final Duration SHORT = Duration.ofMillis(1);

    @Test
    void a_step_with_more_to_do_is_repeated_at_once() throws InterruptedException {
        var rounds = new CountDownLatch(1_000);
        try (var loop = new Loop("busy", idle(LONG), () -> {
            rounds.countDown();
            return rounds.getCount() > 0;
        })) {
            loop.start();

            assertThat(rounds.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void a_step_without_work_is_tried_again_after_a_pause() throws InterruptedException {
        var rounds = new CountDownLatch(20);
        try (var loop = new Loop("idle", idle(SHORT), () -> count(rounds))) {
            loop.start();

            assertThat(rounds.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void waking_ends_the_wait() throws InterruptedException {
        var rounds = new Semaphore(0);
        try (var loop = new Loop("woken", idle(LONG), () -> release(rounds))) {
            loop.start();
            assertThat(rounds.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
            for (var i = 0; i < 100; i++) {
                loop.wake();
                assertThat(rounds.tryAcquire(10, TimeUnit.SECONDS))
                        .as("round %s", i)
                        .isTrue();
            }
        }
    }

    @Test
    void a_wake_up_during_a_round_is_not_lost() throws InterruptedException {
        var rounds = new AtomicInteger();
        var second = new CountDownLatch(1);
        var inFirst = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        try (var loop = new Loop("woken", idle(LONG), () -> {
            if (rounds.incrementAndGet() > 1) second.countDown();
            inFirst.countDown();
            goOn.await();
            return false;
        })) {
            loop.start();
            assertThat(inFirst.await(10, TimeUnit.SECONDS)).isTrue();
            loop.wake();
            goOn.countDown();

            assertThat(second.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void failures_are_survived() throws InterruptedException {
        var rounds = new CountDownLatch(5);
        try (var loop = new Loop("failing", idle(LONG), () -> {
            rounds.countDown();
            throw new IllegalStateException("on purpose");
        })) {
            loop.start();

            assertThat(rounds.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void errors_are_survived() throws InterruptedException {
        var rounds = new CountDownLatch(5);
        try (var loop = new Loop("failing", idle(LONG), () -> {
            rounds.countDown();
            throw new StackOverflowError("on purpose");
        })) {
            loop.start();

            assertThat(rounds.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    private static Loop.Pauses idle(Duration idle) {
        return new Loop.Pauses(idle, idle, SHORT, SHORT);
    }

    private static boolean count(CountDownLatch rounds) {
        rounds.countDown();
        return false;
    }

    private static boolean release(Semaphore rounds) {
        rounds.release();
        return false;
    }
}

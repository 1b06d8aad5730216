package dev.roster.command.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who comes while others are on their way waits, and goes with the next. */
class ConvoysTest {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final List<List<Integer>> driven = new CopyOnWriteArrayList<>();
    private final CountDownLatch barrier = new CountDownLatch(1);

    private @Nullable Convoys<Integer, Integer> made;

    @AfterEach
    void close() {
        if (made != null) made.close();
    }

    private Convoys<Integer, Integer> convoys(int lanes, Function<List<Integer>, List<Integer>> drive) {
        made = new Convoys<>(lanes, 3, drive);
        return made;
    }

    private List<Integer> drive(List<Integer> convoy) {
        driven.add(convoy);
        if (convoy.contains(0)) awaitBarrier(barrier);
        return convoy.stream().map(one -> 10 * one).toList();
    }

    private static void awaitBarrier(CountDownLatch barrier) {
        try {
            barrier.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static CompletableFuture<Optional<Integer>> join(
            Convoys<Integer, Integer> convoys, int one, Duration patience) {
        return CompletableFuture.supplyAsync(
                () -> convoys.join(one, patience), command -> Thread.ofVirtual().start(command));
    }

    @Test
    void those_who_come_while_the_lane_is_busy_go_together() {
        var convoys = convoys(1, this::drive);
        var first = join(convoys, 0, PATIENCE);
        await().until(() -> driven.size() == 1);
        var others = new ArrayList<CompletableFuture<Optional<Integer>>>();
        for (var i = 1; i <= 5; i++) {
            others.add(join(convoys, i, PATIENCE));
            var count = i;
            await().until(() -> convoys.waiting() == count);
        }
        barrier.countDown();

        assertThat(first.join()).contains(0);
        for (var i = 1; i <= 5; i++) assertThat(others.get(i - 1).join()).contains(10 * i);
        assertThat(driven).containsExactly(List.of(0), List.of(1, 2, 3), List.of(4, 5));
    }

    @Test
    void who_is_not_taken_along_in_time_is_told_so() {
        var convoys = convoys(1, this::drive);
        var first = join(convoys, 0, PATIENCE);
        await().until(() -> driven.size() == 1);

        assertThat(convoys.join(1, Duration.ofMillis(10))).isEmpty();
        barrier.countDown();
        first.join();
        assertThat(driven).containsExactly(List.of(0));
    }

    @Test
    void a_failure_is_that_of_all_who_wait() {
        var convoys = convoys(1, convoy -> {
            drive(convoy);
            throw new IllegalStateException("away");
        });
        var all = new ArrayList<CompletableFuture<Optional<Integer>>>();
        all.add(join(convoys, 0, PATIENCE));
        await().until(() -> driven.size() == 1);
        for (var i = 1; i <= 5; i++) all.add(join(convoys, i, PATIENCE));
        await().until(() -> convoys.waiting() == 5);
        barrier.countDown();

        for (var one : all) {
            assertThatThrownBy(one::join)
                    .isInstanceOf(CompletionException.class)
                    .hasRootCauseMessage("away");
        }
    }

    @Test
    void who_is_on_its_way_waits_for_longer_than_its_patience_and_an_interruption() throws InterruptedException {
        var convoys = convoys(1, this::drive);
        var arrived = new AtomicReference<Optional<Integer>>();
        var stillInterrupted = new AtomicBoolean();
        var traveller = Thread.ofPlatform().daemon().start(() -> {
            arrived.set(convoys.join(0, Duration.ofMillis(10)));
            stillInterrupted.set(Thread.currentThread().isInterrupted());
        });
        await().until(() -> driven.size() == 1);
        traveller.interrupt();
        await().during(Duration.ofMillis(100)).until(traveller::isAlive);

        barrier.countDown();
        traveller.join();
        assertThat(arrived.get()).contains(0);
        assertThat(stillInterrupted).isTrue();
    }

    @Test
    void as_many_go_at_once_as_there_are_lanes() {
        var convoys = convoys(2, convoy -> {
            driven.add(convoy);
            awaitBarrier(barrier);
            return convoy;
        });
        var all = new ArrayList<CompletableFuture<Optional<Integer>>>();
        for (var i = 0; i < 2; i++) {
            all.add(join(convoys, i, PATIENCE));
            var count = i + 1;
            await().until(() -> driven.size() == count);
        }
        all.add(join(convoys, 2, PATIENCE));
        await().during(Duration.ofMillis(100)).until(() -> convoys.waiting() == 1);

        barrier.countDown();
        for (var i = 0; i < all.size(); i++) assertThat(all.get(i).join()).contains(i);
        assertThat(driven).containsExactly(List.of(0), List.of(1), List.of(2));
    }

    @Test
    void nobody_is_forgotten_however_many_come() {
        var count = new AtomicInteger();
        var convoys = convoys(2, convoy -> {
            count.addAndGet(convoy.size());
            LockSupport.parkNanos(1_000);
            return convoy;
        });
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = IntStream.range(0, 20_000)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> convoys.join(i, PATIENCE), threads))
                    .toList();
            for (var i = 0; i < all.size(); i++) assertThat(all.get(i).join()).contains(i);
        }
        assertThat(count).hasValue(20_000);
    }
}

package dev.roster.command.relay;

import static dev.roster.command.relay.Histories.AGGREGATES;
import static dev.roster.command.relay.Histories.assertFirstOccurrencesInOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roster.command.outbox.BacklogTable;
import dev.roster.shared.id.MembershipId;
import dev.roster.shared.id.OrganizationId;
import dev.roster.shared.id.Uuids;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The relay, driven by hand: late commits, crashes, doubles, outages. */
class RelayTest {

    private final Instant begin = Instant.now();
    private final String run = Uuids.next().toString();
    private final AtomicLong nanos = new AtomicLong();
    private final RelayRig rig = new RelayRig();
    private final Histories histories = new Histories(rig, run);

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void facts_whose_transactions_commit_in_another_order_than_they_began_are_all_published() throws Exception {
        var count = 50;
        var drawn = new CyclicBarrier(count + 1);
        var releases = new ArrayList<CountDownLatch>();
        var commits = new ArrayList<Future<?>>();
        var relay = rig.relay(rig.settings());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < count; i++) {
                var release = new CountDownLatch(1);
                releases.add(release);
                commits.add(threads.submit(() -> appendAndCommitWhen(release, drawn)));
            }
            drawn.await();
            for (var i = count - 1; i >= 0; i--) {
                releases.get(i).countDown();
                commits.get(i).get();
                if (i % 7 == 0) relay.drain();
            }
        }
        relay.drain();

        assertThat(rig.waiting()).isZero();
        assertThat(histories.published(count)).hasSize(count);
    }

    @Test
    void a_read_is_due_after_a_commit_here_and_after_a_moment_for_those_elsewhere() throws Exception {
        var settings = rig.settings();
        var relay = rig.relay(settings, rig.sender(settings), nanos::get);
        relay.drain();
        histories.append(1);
        assertThat(relay.relay().run()).isFalse();
        relay.relay().nudge();
        assertThat(relay.relay().run()).isTrue();
        relay.drain();

        histories.append(2, 2);
        assertThat(relay.relay().run()).isFalse();
        nanos.addAndGet(Duration.ofMillis(10).toNanos());
        assertThat(relay.relay().run()).isTrue();
        relay.drain();
        assertThat(rig.waiting()).isZero();
    }

    @Test
    void what_comes_next_is_published_while_a_delete_waits() throws Exception {
        histories.append(1);
        var relay = rig.relay(rig.settings());
        var locked = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var holder = threads.submit(() -> holdRows(locked, release));
            locked.await();
            while (!relay.deletion().isUnderWay()) relay.relay().run();
            histories.append(2, 2);
            relay.relay().nudge();
            relay.relay().run();
            assertThat(histories.published(2 * AGGREGATES)).hasSize(2 * AGGREGATES);
            assertThat(relay.deletion().isUnderWay()).isTrue();
            release.countDown();
            holder.get();
        }
        relay.drain();

        assertThat(rig.waiting()).isZero();
        assertThat(rig.meters.counter("roster.relay.published").count()).isEqualTo(2 * AGGREGATES);
        assertThat(rig.meters.counter("roster.relay.repeated").count()).isZero();
    }

    @Test
    void what_was_sent_and_not_deleted_before_a_crash_is_sent_again_in_order() throws Exception {
        histories.append(5);
        try (var crashing = rig.sender(rig.settings())) {
            rig.topics(rig.settings()).prepare();
            crashing.send(new BacklogTable(rig.jdbc).oldest(0, List.of(), 20), Packing.LOOSE);
            var acknowledged = new ArrayList<Long>();
            while (acknowledged.size() < 20)
                acknowledged.addAll(crashing.settle().acknowledged());
        }
        histories.append(6, 8);
        rig.relay(rig.settings()).drain();

        assertThat(rig.waiting()).isZero();
        var records = histories.published(8 * AGGREGATES + 20);
        assertThat(records).hasSize(8 * AGGREGATES + 20);
        assertFirstOccurrencesInOrder(records, 8);
    }

    @Test
    void two_relays_at_once_only_repeat() throws Exception {
        histories.append(60);
        var settings = rig.settings();
        var first = rig.relay(settings);
        var second = rig.relay(settings);
        var start = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var runs = List.of(
                    threads.submit(() -> drainFrom(start, first)), threads.submit(() -> drainFrom(start, second)));
            for (var each : runs) each.get();
        }

        assertThat(rig.waiting()).isZero();
        assertThat(rig.meters.counter("roster.relay.repeated").count())
                .isEqualTo(rig.meters.counter("roster.relay.published").count() - 60 * AGGREGATES);
        assertFirstOccurrencesInOrder(histories.publishedUpTo(60), 60);
    }

    @Test
    void an_outage_of_kafka_loses_nothing_and_parks_nothing() throws Exception {
        histories.append(2);
        var away = rig.relay(RelayRig.settings("127.0.0.1:1"));

        assertThatThrownBy(away::drain).isInstanceOf(Exception.class);
        assertThat(rig.waiting()).isEqualTo(2 * AGGREGATES);
        assertThat(new BacklogTable(rig.jdbc).oldestTime().orElseThrow())
                .as("not the time of its change")
                .isAfterOrEqualTo(begin.truncatedTo(ChronoUnit.MILLIS));
        assertThat(new ParkedTable(rig.jdbc).size()).isZero();

        rig.relay(rig.settings()).drain();
        assertFirstOccurrencesInOrder(histories.published(2 * AGGREGATES), 2);
    }

    private Void appendAndCommitWhen(CountDownLatch release, CyclicBarrier drawn) {
        rig.transaction.executeWithoutResult(_ -> {
            rig.outbox.append(RelayRig.fact(MembershipId.next(), OrganizationId.next(), 1, run));
            try {
                drawn.await();
                release.await();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        return null;
    }

    private Void holdRows(CountDownLatch locked, CountDownLatch release) {
        rig.transaction.executeWithoutResult(_ -> {
            rig.jdbc
                    .sql("select position from outbox for update")
                    .query(Long.class)
                    .list();
            locked.countDown();
            try {
                release.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        return null;
    }

    private static Void drainFrom(CyclicBarrier start, RelayRig.Driven relay) throws Exception {
        start.await();
        relay.drain();
        return null;
    }
}

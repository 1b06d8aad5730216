package dev.roster.command.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roster.command.EventLog;
import dev.roster.command.EventLog.Published;
import dev.roster.command.outbox.BacklogTable;
import dev.roster.shared.id.MembershipId;
import dev.roster.shared.id.OrganizationId;
import dev.roster.shared.id.Uuids;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The relay, driven by hand: late commits, crashes, doubles, outages. */
class RelayTest {

    private static final int AGGREGATES = 10;

    private final Instant begin = Instant.now();
    private final String run = Uuids.next().toString();
    private final AtomicLong nanos = new AtomicLong();
    private RelayRig rig = new RelayRig();

    @BeforeEach
    void renew() {
        rig.close();
        rig = new RelayRig();
    }

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
        assertThat(published(count)).hasSize(count);
    }

    @Test
    void a_read_is_due_after_a_commit_here_and_after_a_moment_for_those_elsewhere() throws Exception {
        var settings = rig.settings();
        var relay = rig.relay(settings, rig.sender(settings), nanos::get);
        relay.drain();
        appendVersions(1);
        assertThat(relay.relay().run()).isFalse();
        relay.relay().nudge();
        assertThat(relay.relay().run()).isTrue();
        relay.drain();

        appendVersions(2, 2);
        assertThat(relay.relay().run()).isFalse();
        nanos.addAndGet(Duration.ofMillis(10).toNanos());
        assertThat(relay.relay().run()).isTrue();
        relay.drain();
        assertThat(rig.waiting()).isZero();
    }

    @Test
    void what_was_sent_and_not_deleted_before_a_crash_is_sent_again_in_order() throws Exception {
        appendVersions(5);
        try (var crashing = rig.sender(rig.settings())) {
            crashing.topics().prepare();
            crashing.send(new BacklogTable(rig.jdbc).oldest(0, List.of(), 20));
            var acknowledged = new ArrayList<Long>();
            while (acknowledged.size() < 20)
                acknowledged.addAll(crashing.settle().acknowledged());
        }
        appendVersions(6, 8);
        rig.relay(rig.settings()).drain();

        assertThat(rig.waiting()).isZero();
        var records = published(8 * AGGREGATES + 20);
        assertThat(records).hasSize(8 * AGGREGATES + 20);
        assertFirstOccurrencesInOrder(records, 8);
    }

    @Test
    void two_relays_at_once_only_repeat() throws Exception {
        appendVersions(60);
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
        assertFirstOccurrencesInOrder(publishedUpTo(60), 60);
    }

    @Test
    void an_outage_of_kafka_loses_nothing_and_parks_nothing() throws Exception {
        appendVersions(2);
        var away = rig.relay(RelayRig.settings("127.0.0.1:1"));

        assertThatThrownBy(away::drain).isInstanceOf(Exception.class);
        assertThat(rig.waiting()).isEqualTo(2 * AGGREGATES);
        assertThat(new BacklogTable(rig.jdbc).oldestTime().orElseThrow())
                .as("not the time of its change")
                .isAfterOrEqualTo(begin.truncatedTo(ChronoUnit.MILLIS));
        assertThat(new ParkedTable(rig.jdbc).size()).isZero();

        rig.relay(rig.settings()).drain();
        assertFirstOccurrencesInOrder(published(2 * AGGREGATES), 2);
    }

    @Test
    void a_record_that_kafka_refuses_parks_its_aggregate_and_lets_the_others_flow() throws Exception {
        appendVersions(1);
        var refused = MembershipId.next();
        rig.append(RelayRig.fact(refused, OrganizationId.next(), 1, run));
        rig.jdbc
                .sql("update outbox set payload = convert_to(repeat('x', 2000000), 'UTF8') where aggregate_id = :id")
                .param("id", refused.value())
                .update();
        rig.append(RelayRig.fact(refused, OrganizationId.next(), 2, run));
        appendVersions(2, 3);
        rig.relay(rig.settings()).drain();

        assertThat(new ParkedTable(rig.jdbc).size()).isEqualTo(1);
        assertThat(rig.waiting()).as("the refused fact and the one behind it").isEqualTo(2);
        var records = published(3 * AGGREGATES);
        assertThat(records).noneMatch(record -> record.key().equals(refused.toString()));
        assertFirstOccurrencesInOrder(records, 3);
    }

    /** Large and hard to compress, so that the producer sends what the broker refuses. */
    private static final String TOO_LARGE = """
            update outbox set payload = (select string_agg(uuid_send(gen_random_uuid()), ''::bytea)
                                         from generate_series(1, 100000 + length(outbox.payload)))
            where aggregate_version = 5""";

    @Test
    void nothing_overtakes_what_the_broker_refuses() throws Exception {
        appendVersions(8);
        rig.jdbc.sql(TOO_LARGE).update();
        var settings = rig.settings(Map.of("max.request.size", "10000000", "buffer.memory", "100000000"));
        rig.relay(settings).drain();

        assertThat(new ParkedTable(rig.jdbc).size()).isEqualTo(AGGREGATES);
        assertThat(rig.waiting()).isEqualTo(4 * AGGREGATES);
        assertThat(rig.jdbc
                        .sql(
                                "select count(*) from relay_parked join outbox using (position) where aggregate_version = 5")
                        .query(Long.class)
                        .single())
                .isEqualTo(AGGREGATES);
        assertFirstOccurrencesInOrder(publishedUpTo(4), 4);
    }

    @Test
    void a_refused_fact_that_was_published_parks_nothing_before_or_after() {
        rig.append(RelayRig.fact(MembershipId.next(), OrganizationId.next(), 1, run));
        var backlog = new BacklogTable(rig.jdbc);
        var parked = new ParkedTable(rig.jdbc);
        var row = backlog.oldest(0, List.of(), 1).getFirst();

        parked.add(row, new RecordTooLargeException("too large"));
        assertThat(parked.size()).isEqualTo(1);
        assertThat(backlog.delete(List.of(row.position()))).isEqualTo(1);
        assertThat(parked.size()).isZero();
        parked.add(row, new RecordTooLargeException("too large"));
        assertThat(parked.size()).isZero();
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

    private final List<MembershipId> ids = new ArrayList<>();
    private final OrganizationId organization = OrganizationId.next();

    private void appendVersions(int last) {
        for (var i = 0; i < AGGREGATES; i++) ids.add(MembershipId.next());
        appendVersions(1, last);
    }

    private void appendVersions(int first, int last) {
        for (var version = first; version <= last; version++) {
            for (var id : ids) rig.append(RelayRig.fact(id, organization, version, run));
        }
    }

    private static Void drainFrom(CyclicBarrier start, RelayRig.Driven relay) throws Exception {
        start.await();
        relay.drain();
        return null;
    }

    private List<Published> published(int count) {
        try (var log = EventLog.since(begin)) {
            return log.ofRequest(run, count);
        }
    }

    /** All records, once each aggregate's last version has come. */
    private List<Published> publishedUpTo(int last) {
        try (var log = EventLog.since(begin)) {
            for (var id : ids) log.await(1, record -> record.key().equals(id.toString()) && isVersion(record, last));
            return log.ofRequest(run, last * AGGREGATES);
        }
    }

    private static boolean isVersion(Published record, int version) {
        return record.header("ce_aggregateversion").equals(Integer.toString(version));
    }

    private static void assertFirstOccurrencesInOrder(List<Published> records, int last) {
        var seen = new HashMap<String, Long>();
        for (var record : records) {
            var before = seen.getOrDefault(record.key(), 0L);
            var version = record.envelope().event().state().version();
            assertThat(version)
                    .as("version of %s after %s", record.key(), before)
                    .isLessThanOrEqualTo(before + 1);
            if (version > before) seen.put(record.key(), version);
        }
        assertThat(seen)
                .hasSize(AGGREGATES)
                .allSatisfy((_, version) -> assertThat(version).isEqualTo(last));
    }
}

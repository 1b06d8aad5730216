package dev.roster.command.relay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.command.outbox.Backlog.Row;
import dev.roster.command.outbox.BacklogTable;
import dev.roster.shared.id.MembershipId;
import dev.roster.shared.id.OrganizationId;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is deleted is stepped over, and nothing else. */
class FloorTest {

    private static final int LOOKS = 5;

    private static final String MANY_MORE = """
            insert into outbox (id, topic, aggregate_type, aggregate_id, aggregate_version, partition_key, type, time, payload)
            select gen_random_uuid(), topic, aggregate_type, gen_random_uuid(), 1, partition_key, type, time, payload
            from outbox, generate_series(1, 11000)
            """;

    private final RelayRig rig = new RelayRig();
    private final BacklogTable backlog = new BacklogTable(rig.jdbc);
    private long nanos;
    private final Floor floor = new Floor(backlog, () -> nanos);

    @AfterEach
    void close() {
        rig.close();
    }

    private void append() {
        rig.append(RelayRig.fact(MembershipId.next(), OrganizationId.next(), 1, "floor"));
    }

    private List<Row> read() {
        nanos += Duration.ofMillis(100).toNanos();
        return floor.oldest(List.of(), 100);
    }

    private void publishAll() {
        for (var i = 0; i < LOOKS; i++) {
            append();
            backlog.delete(read().stream().map(Row::position).toList());
        }
    }

    /** The lowest position above which a read begins; it is told by a row below all others that nobody will look for. */
    private boolean stepsOver(long position) {
        rig.jdbc
                .sql(
                        "insert into outbox overriding system value select :position, gen_random_uuid(), topic, aggregate_type,"
                                + " gen_random_uuid(), 1, partition_key, type, time, null, null, null, null, payload from outbox limit 1")
                .param("position", position)
                .update();
        return read().stream().noneMatch(row -> row.position() == position);
    }

    @Test
    void what_is_deleted_is_stepped_over_until_the_next_read_from_the_bottom() {
        publishAll();
        append();

        assertThat(stepsOver(1)).isTrue();
        nanos += Duration.ofSeconds(10).toNanos();
        assertThat(read()).extracting(Row::position).startsWith(1L).hasSize(2);
    }

    @Test
    void what_is_on_its_way_is_left_out_wherever_it_stands() {
        for (var i = 0; i < 8; i++) append();
        var all = read().stream().map(Row::position).toList();
        var taken = List.of(all.get(4), all.get(5), all.get(0), all.get(7));

        assertThat(floor.oldest(taken, 3))
                .extracting(Row::position)
                .containsExactly(all.get(1), all.get(2), all.get(3));
        assertThat(floor.oldest(all, 3)).isEmpty();
    }

    @Test
    void it_rises_at_full_speed_without_waiting_for_time_to_pass() {
        append();
        rig.jdbc.sql(MANY_MORE).update();
        for (var i = 0; i < 2 * LOOKS; i++) {
            var rows = floor.oldest(List.of(), 1_000);
            assertThat(rows).hasSize(1_000);
            backlog.delete(rows.stream().map(Row::position).toList());
        }

        assertThat(stepsOver(1)).isTrue();
    }

    @Test
    void it_begins_at_the_bottom_when_the_database_may_be_another() {
        publishAll();
        append();
        assertThat(stepsOver(1)).isTrue();

        floor.fall();
        assertThat(read()).extracting(Row::position).startsWith(1L).hasSize(2);
    }

    @Test
    void what_is_there_is_found_though_it_was_left_before() {
        append();
        var first = read().getFirst();
        publishAllBut(first);

        assertThat(read()).extracting(Row::position).contains(first.position());
    }

    private void publishAllBut(Row first) {
        for (var i = 0; i < LOOKS; i++) {
            append();
            backlog.delete(read().stream()
                    .map(Row::position)
                    .filter(position -> position != first.position())
                    .toList());
        }
    }

    @Test
    void what_commits_late_is_found_whatever_came_after_it() throws Exception {
        var drawn = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        try (var thread = Executors.newSingleThreadExecutor()) {
            var late = thread.submit(() -> rig.transaction.executeWithoutResult(_ -> {
                rig.outbox.append(RelayRig.fact(MembershipId.next(), OrganizationId.next(), 1, "late"));
                drawn.countDown();
                await(release);
            }));
            drawn.await();
            publishAll();
            assertThat(read()).isEmpty();
            release.countDown();
            late.get();
        }

        assertThat(read()).extracting(row -> row.attributes().correlationId()).containsExactly("late");
    }

    /** The transaction that runs has a higher id than any that is over, and so lies outside of their snapshot. */
    @Test
    void what_commits_late_is_found_though_its_transaction_began_last() throws Exception {
        var drawn = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        try (var thread = Executors.newSingleThreadExecutor()) {
            var late = rig.transaction.execute(_ -> {
                rig.jdbc.sql("select pg_current_xact_id()").query().singleRow();
                var running = thread.submit(() -> rig.transaction.executeWithoutResult(_ -> {
                    rig.outbox.append(RelayRig.fact(MembershipId.next(), OrganizationId.next(), 1, "late"));
                    drawn.countDown();
                    await(release);
                }));
                await(drawn);
                append();
                return running;
            });
            for (var i = 0; i < LOOKS; i++) {
                backlog.delete(read().stream().map(Row::position).toList());
            }
            release.countDown();
            late.get();
        }

        assertThat(read()).extracting(row -> row.attributes().correlationId()).containsExactly("late");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void what_is_parked_is_found_once_it_is_tried_again() {
        append();
        var parked = read().getFirst();
        new ParkedTable(rig.jdbc).add(parked, new RecordTooLargeException("too large"));
        publishAll();
        assertThat(read()).isEmpty();

        rig.jdbc.sql("delete from relay_parked").update();

        assertThat(read()).extracting(Row::position).containsExactly(parked.position());
    }
}

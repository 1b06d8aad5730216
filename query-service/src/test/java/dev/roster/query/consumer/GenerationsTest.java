package dev.roster.query.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.roster.query.generation.Generations;
import dev.roster.query.given.History;
import dev.roster.shared.event.EventEnvelope;
import dev.roster.shared.id.Uuids;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Another generation of the read tables comes into the live one's place while readers read and facts arrive. */
@Timeout(60)
final class GenerationsTest extends ConsumerSide {

    private final List<EventEnvelope> facts = History.of(300, 41).facts();
    private final int all = facts.size();
    private final int half = all / 2;
    private final UUID work = Uuids.next();

    @Autowired
    private Generations generations;

    @BeforeEach
    void logThatHoldsNothingElse() {
        kafka.deleteTopics();
        kafka.createTopics();
    }

    @Test
    void a_new_generation_has_the_same_rows_and_no_reader_sees_them_go_back() throws Exception {
        var expected = rowsOf(facts);
        publish(0, half);
        startReader();
        startReader();
        awaitUsers();
        try (var sights = new Sights(jdbc)) {
            var rebuild = rebuilding();
            publishSlowly(half, all);
            rebuild.join();
            awaitRows(expected);
            assertThat(sights.end()).isGreaterThan(50);
        }
        assertThat(generations.canGoBackFrom(work)).isTrue();
    }

    @Test
    void what_is_wrong_in_the_live_generation_is_right_in_the_next() throws Exception {
        var expected = rowsOf(facts);
        publish(0, all);
        startReader();
        awaitRows(expected);
        jdbc.sql("update user_list_item set name = 'Nobody'").update();
        jdbc.sql("delete from member_list_item").update();

        generations.rebuild(work, _ -> {}, () -> {});

        assertThat(tables().all()).isEqualTo(expected);
    }

    @Test
    void the_previous_generation_comes_back_with_all_that_has_happened_since() throws Exception {
        var expected = rowsOf(facts);
        publish(0, half);
        startReader();
        awaitUsers();
        generations.rebuild(work, _ -> {}, () -> {});
        var rebuilt = generation();
        publish(half, all);
        awaitRows(expected);

        var back = Uuids.next();
        generations.goBack(back, _ -> {}, () -> {});

        assertThat(generation()).isNotEqualTo(rebuilt);
        assertThat(tables().all()).isEqualTo(expected);
        assertThat(generations.canGoBackFrom(back)).isTrue();
    }

    @Test
    void a_rebuild_that_was_cut_off_goes_on_where_it_was() throws Exception {
        var expected = rowsOf(facts);
        publish(0, all);
        startReader();
        awaitRows(expected);
        var cut = new AtomicBoolean(true);
        assertThatThrownBy(() -> generations.rebuild(work, _ -> {}, () -> {
                    if (cut.getAndSet(false)) throw new IllegalStateException("cut off");
                }))
                .hasMessage("cut off");
        var begun = jdbc.sql("select to_regnamespace('next')::oid::bigint")
                .query(Long.class)
                .single();

        generations.rebuild(work, _ -> {}, () -> {});

        assertThat(generation()).isEqualTo(begun);
        assertThat(tables().all()).isEqualTo(expected);
    }

    /** As a crash leaves it while the tables are made: the server has committed what nobody was left to note. */
    @Test
    void what_was_made_only_in_part_is_made_anew() throws Exception {
        var expected = rowsOf(facts);
        publish(0, all);
        startReader();
        awaitRows(expected);
        jdbc.sql("create schema next").update();
        jdbc.sql("create table next.member_list_item (id uuid)").update();

        generations.rebuild(work, _ -> {}, () -> {});

        assertThat(tables().all()).isEqualTo(expected);
    }

    @Test
    void the_tables_of_a_former_release_do_not_come_back() throws Exception {
        var expected = rowsOf(facts);
        publish(0, all);
        startReader();
        awaitRows(expected);
        generations.rebuild(work, _ -> {}, () -> {});
        forgetAMigrationOf("previous");

        assertThat(generations.canGoBackFrom(work)).isFalse();
        assertThatThrownBy(() -> generations.goBack(Uuids.next(), _ -> {}, () -> {}))
                .isInstanceOf(IllegalStateException.class);

        assertThat(tables().all()).isEqualTo(expected);
    }

    @Test
    void a_rebuild_that_a_release_has_cut_off_begins_anew() throws Exception {
        var expected = rowsOf(facts);
        publish(0, all);
        startReader();
        awaitRows(expected);
        assertThatThrownBy(() -> generations.rebuild(work, _ -> {}, () -> {
                    throw new IllegalStateException("cut off");
                }))
                .hasMessage("cut off");
        forgetAMigrationOf("next");
        jdbc.sql("drop table next.member_list_item").update();

        generations.rebuild(work, _ -> {}, () -> {});

        assertThat(tables().all()).isEqualTo(expected);
    }

    @Test
    void notifications_keep_the_order_in_which_they_arrived() throws Exception {
        var expected = rowsOf(facts);
        publish(0, all);
        startReader();
        awaitRows(expected);
        var before = arrivals();

        generations.rebuild(work, _ -> {}, () -> {});

        assertThat(before).isNotEmpty();
        assertThat(arrivals()).isEqualTo(before);
    }

    @Test
    void a_batch_that_waited_for_the_switch_goes_to_the_new_generation(
            @Autowired PlatformTransactionManager transactions) throws Exception {
        var expected = rowsOf(facts);
        publish(0, all - 1);
        startReader();
        awaitUsers();
        var held = new ArrayList<CompletableFuture<Void>>();
        new TransactionTemplate(transactions).executeWithoutResult(_ -> {
            jdbc.sql("select from projection_turn for update").query().singleRow();
            held.add(rebuilding());
            publish(all - 1, all);
            await().until(() -> waitingForALock() >= 2);
        });
        held.getFirst().join();
        awaitRows(expected);
    }

    /** As if it had been made before the last release. */
    private void forgetAMigrationOf(String schema) {
        var history = schema + ".flyway_schema_history";
        jdbc.sql("delete from " + history + " where version = (select max(version::int)::text from " + history + ")")
                .update();
    }

    private CompletableFuture<Void> rebuilding() {
        var rebuilt = new CompletableFuture<Void>();
        Thread.startVirtualThread(() -> {
            try {
                generations.rebuild(work, _ -> {}, () -> {});
                rebuilt.complete(null);
            } catch (InterruptedException | RuntimeException e) {
                rebuilt.completeExceptionally(e);
            }
        });
        return rebuilt;
    }

    private void publish(int from, int to) {
        kafka.publish(facts.subList(from, to));
    }

    private void publishSlowly(int from, int to) {
        for (int i = from; i < to; i += 5) publish(i, Math.min(to, i + 5));
    }

    private void awaitUsers() {
        await().atMost(PATIENCE).until(() -> !tables().rows("user_list_item").isEmpty() && lag.events() == 0);
    }

    private long generation() {
        return jdbc.sql("select to_regnamespace('live')::oid::bigint")
                .query(Long.class)
                .single();
    }

    private List<String> arrivals() {
        return jdbc.sql("select user_id || ' ' || id || ' ' || arrival from notification order by 1")
                .query((row, _) -> row.getString(1))
                .list();
    }

    private long waitingForALock() {
        return jdbc.sql("select count(*) from pg_stat_activity where wait_event_type = 'Lock'")
                .query(Long.class)
                .single();
    }
}

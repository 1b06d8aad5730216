package dev.roster.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roster.query.given.WritingSide;
import dev.roster.shared.event.InboxEvent.Mark;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

/** Each record has its effect once, and offsets and rows are one. */
final class ProjectionsTest extends WritingSide {

    @Autowired
    private MeterRegistry meters;

    @Test
    void a_batch_moves_its_partitions_on() {
        world.users.create("Ada");
        var deliveries = deliveries(world.facts());
        var next = projections.apply(batch(deliveries));
        assertThat(next)
                .containsOnlyKeys(
                        deliveries.get(0).partition(), deliveries.get(1).partition());
        assertThat(next.values()).containsOnly(1L);
        assertThat(consumed.next(next.keySet())).isEqualTo(next);
    }

    @Test
    void offsets_without_records_are_passed_over() {
        var partition = new Partition("roster.users.v1", 0);
        var next = projections.apply(new Batch(Map.of(partition, new Batch.Stretch(0, 7)), List.of()));
        assertThat(next).containsExactly(Map.entry(partition, 7L));
    }

    @Test
    void what_another_instance_has_applied_is_left_out() {
        var user = world.users.create("Ada");
        world.users.update(user, "Ada L.", null);
        world.users.update(user, "Ada Lovelace", null);
        var users = usersOnly(deliveries(world.facts()));
        projections.apply(batch(users));
        var rows = tables().all();
        var duplicates = count("roster.projection.duplicates");

        var next = projections.apply(batch(users.subList(0, 2)));

        assertThat(next.values()).containsOnly(3L);
        assertThat(tables().all()).isEqualTo(rows);
        assertThat(count("roster.projection.duplicates")).isEqualTo(duplicates);
    }

    /** Of an order that matters: each mark takes back the one before. */
    @Test
    void a_batch_may_write_more_than_goes_in_one_text() {
        var user = world.users.create("Ada");
        var notification = UUID.randomUUID();
        for (var i = 0; i < 40; i++) {
            world.inboxes.mark(user, Mark.READ, notification);
            world.inboxes.mark(user, Mark.UNREAD, notification);
        }

        apply(world.facts());

        assertThat(jdbc.sql("select read_at is null from notification_mark")
                        .query(Boolean.class)
                        .list())
                .containsExactly(true);
    }

    @Test
    void without_a_turn_to_take_records_wait_and_are_not_to_blame() {
        world.users.create("Ada");
        var batch = batch(deliveries(world.facts()));
        jdbc.sql("delete from projection_turn").update();
        try {
            assertThatThrownBy(() -> projections.apply(batch)).isInstanceOf(DataAccessException.class);
        } finally {
            jdbc.sql("insert into projection_turn default values").update();
        }
        assertThat(tables().rows("parked")).isEmpty();
        projections.apply(batch);
        assertThat(tables().rows("user_list_item")).hasSize(1);
    }

    @Test
    void a_batch_that_begins_behind_the_place_is_not_applied() {
        var user = world.users.create("Ada");
        world.users.update(user, "Ada L.", null);
        var users = usersOnly(deliveries(world.facts()));

        var next = projections.apply(batch(users.subList(1, 2)));

        assertThat(next.values()).containsOnly(0L);
        assertThat(tables().rows("user_list_item")).isEmpty();
    }

    @Test
    void a_partition_that_was_never_begun_is_not_applied() {
        world.users.create("Ada");
        tables().clear();

        assertThat(projections.apply(batch(deliveries(world.facts())))).isEmpty();
        assertThat(tables().rows("user_list_item")).isEmpty();
    }

    @Test
    void facts_that_arrive_again_are_dropped_and_counted() {
        world.users.create("Ada");
        apply(world.facts());
        var rows = tables().all();
        var duplicates = count("roster.projection.duplicates");

        apply(world.facts());

        assertThat(tables().all()).isEqualTo(rows);
        assertThat(count("roster.projection.duplicates")).isEqualTo(duplicates + 2);
    }

    @Test
    void a_version_that_jumps_is_applied_and_counted() {
        var user = world.users.create("Ada");
        apply(world.facts());
        world.users.update(user, "lost", null);
        world.users.update(user, "Ada Lovelace", null);
        var gaps = count("roster.projection.gaps");

        apply(List.of(world.lastFact()));

        assertThat(jdbc.sql("select name, version from user_list_item").query().singleRow())
                .containsExactly(Map.entry("name", "Ada Lovelace"), Map.entry("version", 3L));
        assertThat(count("roster.projection.gaps")).isEqualTo(gaps + 1);
    }

    @Test
    void applied_knows_the_versions_of_all_aggregates_also_of_ended_ones() {
        var user = world.users.create("Ada");
        world.users.delete(user);
        apply(world.facts());
        assertThat(tables().rows("user_list_item")).isEmpty();
        assertThat(jdbc.sql("select aggregate_type, aggregate_id, version from applied order by 1")
                        .query()
                        .listOfRows())
                .containsExactly(
                        Map.of("aggregate_type", "settings", "aggregate_id", user.value(), "version", 2L),
                        Map.of("aggregate_type", "user", "aggregate_id", user.value(), "version", 2L));
    }

    private List<Delivery> usersOnly(List<Delivery> deliveries) {
        return deliveries.stream()
                .filter(delivery -> delivery.partition().topic().equals("roster.users.v1"))
                .toList();
    }

    private double count(String name) {
        return meters.get(name).counter().count();
    }
}

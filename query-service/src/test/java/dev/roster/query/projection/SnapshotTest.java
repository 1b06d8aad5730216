package dev.roster.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.query.given.History;
import dev.roster.query.given.Snapshots;
import dev.roster.query.given.WritingSide;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A snapshot tells how an aggregate is, and that nothing happened. */
final class SnapshotTest extends WritingSide {

    private static final List<String> STATES = List.of(
            "user_list_item",
            "organization_list_item",
            "organization_list_member",
            "member_list_item",
            "project_list_item",
            "project_list_task",
            "task_list_item",
            "directory_user",
            "directory_project",
            "notification_member",
            "notification_settings");

    @Autowired
    private MeterRegistry meters;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void rows_that_are_right_stay_as_they_are_and_nobody_is_told(long seed) {
        var history = History.of(300, seed).facts();
        apply(history);
        var rows = tables().all();
        var duplicates = count("roster.projection.duplicates");
        var gaps = count("roster.projection.gaps");

        apply(Snapshots.of(history));

        assertThat(tables().all()).isEqualTo(rows);
        assertThat(count("roster.projection.duplicates")).isEqualTo(duplicates);
        assertThat(count("roster.projection.gaps")).isEqualTo(gaps);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void rows_that_are_lost_come_back_with_their_counts(long seed) {
        var history = History.of(300, seed).facts();
        apply(history);
        var rows = states();
        jdbc.sql("truncate " + String.join(", ", STATES)).update();

        apply(Snapshots.of(history));

        assertThat(states()).isEqualTo(rows);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void a_lost_log_is_no_lost_state(long seed) {
        var history = History.of(300, seed).facts();
        apply(history);
        var rows = states();
        begin();
        var gaps = count("roster.projection.gaps");

        apply(Snapshots.of(history));

        assertThat(states()).isEqualTo(rows);
        assertThat(tables().rows("notification")).isEmpty();
        assertThat(tables().rows("activity")).isEmpty();
        assertThat(count("roster.projection.gaps")).isEqualTo(gaps);
    }

    @Test
    void what_has_ended_or_come_further_is_not_brought_back() {
        var gone = world.users.create("Ada");
        var changed = world.users.create("Grace");
        var snapshots = Snapshots.of(world.facts());
        world.users.update(changed, "Grace Hopper", null);
        world.users.delete(gone);
        apply(world.facts());
        var rows = tables().all();

        apply(snapshots);

        assertThat(tables().all()).isEqualTo(rows);
    }

    @Test
    void a_row_that_is_wrong_is_put_right_by_the_version_that_it_has() {
        world.users.create("Ada");
        apply(world.facts());
        var rows = tables().all();
        jdbc.sql("update user_list_item set name = 'Eve', version = 7").update();

        apply(Snapshots.of(world.facts()));

        assertThat(tables().all()).isEqualTo(rows);
    }

    private Map<String, List<String>> states() {
        var all = tables().all();
        all.keySet().retainAll(STATES);
        return all;
    }

    private double count(String name) {
        return meters.get(name).counter().count();
    }
}

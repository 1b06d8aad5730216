package dev.roster.query.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.roster.query.given.History;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What fails on the way costs time, and neither loses nor doubles anything. */
final class FaultsTest extends ConsumerSide {

    @Autowired
    private MeterRegistry meters;

    @Test
    void a_database_that_is_away_is_waited_for() {
        var facts = History.of(60, 20).facts();
        var expected = rowsOf(facts);
        beginAtTheEnd();
        kafka.publish(facts.subList(0, 20));
        startReader();
        await().atMost(PATIENCE).until(() -> !tables().rows("user_list_item").isEmpty() && lag.events() == 0);

        WIRE.cut();
        kafka.publish(facts.subList(20, facts.size()));
        await().atMost(PATIENCE).until(() -> lag.millis() > 3_000);
        assertThat(lag.events()).isPositive();
        WIRE.mend();

        awaitRows(expected);
        assertThat(tables().rows("parked")).isEmpty();
    }

    @Test
    void connections_that_break_in_the_middle_lose_nothing() {
        var facts = History.of(400, 21).facts();
        var expected = rowsOf(facts);
        beginAtTheEnd();
        startReader();
        var random = new Random(21);
        for (int from = 0, to; from < facts.size(); from = to) {
            to = Math.min(facts.size(), from + 1 + random.nextInt(30));
            kafka.publish(facts.subList(from, to));
            WIRE.breakConnections();
        }
        awaitRows(expected);
    }

    @Test
    void instances_that_come_and_go_double_nothing() {
        var facts = History.of(400, 22).facts();
        var expected = rowsOf(facts);
        beginAtTheEnd();
        var duplicates = count("roster.projection.duplicates");
        var gaps = count("roster.projection.gaps");
        var first = startReader();
        for (int from = 0; from < facts.size(); from += 40) {
            kafka.publish(facts.subList(from, Math.min(facts.size(), from + 40)));
            if (from == 80) startReader();
            if (from == 200) first.close();
            if (from == 280) startReader();
        }
        awaitRows(expected);
        assertThat(count("roster.projection.duplicates")).isEqualTo(duplicates);
        assertThat(count("roster.projection.gaps")).isEqualTo(gaps);
    }

    @Test
    void an_instance_of_another_group_doubles_nothing_either() {
        var facts = History.of(200, 23).facts();
        var expected = rowsOf(facts);
        beginAtTheEnd();
        startReader();
        startReader("another group");
        for (int from = 0; from < facts.size(); from += 10) {
            kafka.publish(facts.subList(from, Math.min(facts.size(), from + 10)));
        }
        awaitRows(expected);
    }

    @Test
    void a_log_that_was_lost_and_begun_again_is_read_from_its_beginning() {
        var user = world.users.create("Ada");
        for (int i = 1; i <= 5; i++) world.users.update(user, "Ada " + i, null);
        kafka.deleteTopics();
        kafka.createTopics();
        kafka.publish(world.facts().subList(0, 6));
        startReader();
        awaitName("Ada 4");

        kafka.deleteTopics();
        kafka.createTopics();
        kafka.publish(List.of(world.lastFact()));

        awaitName("Ada 5");
    }

    @Test
    void a_log_that_was_begun_again_and_is_longer_than_before_is_read_from_its_beginning_too() {
        var ada = world.users.create("Ada");
        kafka.deleteTopics();
        kafka.createTopics();
        kafka.publish(world.facts());
        var reader = startReader();
        awaitName("Ada");
        reader.close();

        kafka.deleteTopics();
        kafka.createTopics();
        world.users.update(ada, "Ada Lovelace", null);
        kafka.publish(List.of(world.lastFact()));
        for (int i = 0; i < 3; i++) kafka.publish(List.of(world.facts().getFirst()));
        startReader();

        awaitName("Ada Lovelace");
    }

    private void awaitName(String name) {
        await().atMost(PATIENCE)
                .until(
                        () -> jdbc.sql("select name from user_list_item")
                                .query(String.class)
                                .list(),
                        List.of(name)::equals);
    }

    private double count(String name) {
        return meters.get(name).counter().count();
    }
}

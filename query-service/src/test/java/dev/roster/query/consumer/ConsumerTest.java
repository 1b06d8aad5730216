package dev.roster.query.consumer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.roster.query.given.History;
import dev.roster.shared.event.EventHeaders;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What is on Kafka gets into the tables, once. */
final class ConsumerTest extends ConsumerSide {

    @Autowired
    private MeterRegistry meters;

    @Test
    void everything_on_the_topics_is_applied_and_then_nothing_waits() {
        var facts = History.of(200, 7).facts();
        var expected = rowsOf(facts);
        beginAtTheEnd();
        kafka.publish(facts);
        startReader();
        awaitRows(expected);
        await().until(() -> lag.events() == 0 && lag.millis() == 0);
    }

    @Test
    void topics_that_are_created_later_are_found() {
        var facts = History.of(20, 8).facts();
        var expected = rowsOf(facts);
        kafka.deleteTopics();
        startReader();
        kafka.createTopics();
        kafka.publish(facts);
        awaitRows(expected);
    }

    @Test
    void reading_goes_on_where_the_database_says_whatever_kafka_remembers() {
        var facts = History.of(100, 9).facts();
        var before = rowsOf(facts.subList(0, 80));
        var expected = rowsOf(facts);
        beginAtTheEnd();
        kafka.publish(facts.subList(0, 80));
        try (var _ = startReader()) {
            awaitRows(before);
        }
        kafka.publish(facts.subList(80, facts.size()));
        var duplicates = duplicates();

        startReader("a group that has never read");

        awaitRows(expected);
        assertThat(duplicates()).isEqualTo(duplicates);
    }

    @Test
    void kafka_is_told_how_far_the_group_is() {
        var facts = History.of(100, 12).facts();
        var expected = rowsOf(facts);
        beginAtTheEnd();
        try (var _ = startReader()) {
            kafka.publish(facts.subList(0, 80));
            await().until(() -> kafka.offsets(group).equals(kafka.ends()));
            kafka.publish(facts.subList(80, facts.size()));
            awaitRows(expected);
        }
        assertThat(kafka.offsets(group)).isEqualTo(kafka.ends());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_database_that_was_set_back_is_filled_again(boolean toItsFirstBackup) {
        var facts = History.of(100, 10).facts();
        var expected = rowsOf(facts);
        kafka.deleteTopics();
        kafka.createTopics();
        kafka.publish(facts.subList(0, facts.size() - 1));
        startReader();
        await().atMost(PATIENCE).until(() -> !tables().rows("user_list_item").isEmpty() && lag.events() == 0);

        tables().clear();
        if (toItsFirstBackup) kafka.ends().keySet().forEach(partition -> begin(partition, 0));
        kafka.publish(facts.subList(facts.size() - 1, facts.size()));

        awaitRows(expected);
    }

    @Test
    void a_database_that_was_set_back_is_filled_again_though_nothing_arrives() {
        var facts = History.of(100, 12).facts();
        var expected = rowsOf(facts);
        kafka.deleteTopics();
        kafka.createTopics();
        kafka.publish(facts);
        startReader();
        awaitRows(expected);

        tables().clear();

        awaitRows(expected);
    }

    @Test
    void what_is_published_twice_has_its_effect_once() {
        var facts = History.of(100, 11).facts();
        var expected = rowsOf(facts);
        beginAtTheEnd();
        startReader();
        kafka.publish(facts.subList(0, 90));
        kafka.publish(facts.subList(10, facts.size()));
        awaitRows(expected);
    }

    @Test
    void poison_is_parked_and_the_partition_goes_on() {
        var user = world.users.create("Ada");
        world.users.update(user, "Ada L.", null);
        world.users.update(user, "Ada Lovelace", null);
        var facts = world.facts();
        var unknown = new HashMap<>(EventHeaders.write(facts.getFirst()));
        unknown.put("ce_type", "roster.user.cloned.v1");
        var broken = facts.get(2);
        beginAtTheEnd();
        startReader();

        kafka.publish(facts.getFirst(), unknown, new byte[] {0});
        kafka.publish(facts.subList(0, 2));
        kafka.publish(broken, EventHeaders.write(broken), "{".getBytes(UTF_8));
        kafka.publish(facts.subList(3, 4));

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(names()).containsExactly("Ada Lovelace"));
        assertThat(tables().rows("parked")).hasSize(1);
    }

    private List<String> names() {
        return jdbc.sql("select name from user_list_item")
                .query((row, _) -> row.getString(1))
                .list();
    }

    private double duplicates() {
        return meters.get("roster.projection.duplicates").counter().count();
    }
}

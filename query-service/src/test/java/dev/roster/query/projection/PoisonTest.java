package dev.roster.query.projection;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roster.query.given.FactLog;
import dev.roster.query.given.WritingSide;
import dev.roster.shared.event.EventEnvelope;
import dev.roster.shared.event.EventHeaders;
import dev.roster.shared.event.EventJson;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.BadSqlGrammarException;

/** A record that fails for its own sake is put aside, the others go on; an outage puts nothing aside. */
final class PoisonTest extends WritingSide {

    @Test
    void a_record_that_is_no_event_is_parked_as_it_was() {
        var user = world.users.create("Ada");
        var fact = world.facts().getFirst();
        var broken = log().append(fact, "no json".getBytes(UTF_8));

        var next = projections.apply(batch(List.of(broken)));

        assertThat(next).containsExactly(Map.entry(broken.partition(), 1L));
        var parked = jdbc.sql("""
                        select aggregate_type, aggregate_id, topic, partition, "offset",
                            convert_from(record_key, 'UTF8') as key, convert_from(value, 'UTF8') as value,
                            headers = :headers::jsonb as same_headers, error like '%not a roster.user.created.v1%' as told
                        from parked""")
                .param(
                        "headers",
                        tools.jackson.databind.json.JsonMapper.shared().writeValueAsString(EventHeaders.write(fact)))
                .query()
                .singleRow();
        var expected = new HashMap<String, Object>();
        expected.put("aggregate_type", "user");
        expected.put("aggregate_id", user.value());
        expected.put("topic", broken.partition().topic());
        expected.put("partition", broken.partition().number());
        expected.put("offset", 0L);
        expected.put("key", user.toString());
        expected.put("value", "no json");
        expected.put("same_headers", true);
        expected.put("told", true);
        assertThat(parked).isEqualTo(expected);
    }

    @Test
    void the_others_of_the_batch_take_effect_and_later_facts_heal_the_row() {
        var names = IntStream.range(0, 30).mapToObj(i -> "User " + i).toList();
        var users = names.stream().map(world.users::create).toList();
        var deliveries = new ArrayList<Delivery>();
        for (var fact : world.facts())
            deliveries.add(log().append(fact, value(fact, users.get(17).toString())));

        projections.apply(batch(deliveries));

        assertThat(tables().rows("user_list_item")).hasSize(29);
        assertThat(tables().rows("parked")).hasSize(1);
        world.users.update(users.get(17), "Healed", null);
        apply(List.of(world.lastFact()));
        assertThat(jdbc.sql("select name, version from user_list_item where id = ?")
                        .param(users.get(17).value())
                        .query()
                        .singleRow())
                .containsExactly(Map.entry("name", "Healed"), Map.entry("version", 2L));
    }

    /** A name that PostgreSQL cannot store. */
    private static byte[] value(EventEnvelope fact, String poisoned) {
        var json = new String(EventJson.write(fact.event()), UTF_8);
        return fact.event().state().id().toString().equals(poisoned)
                ? json.replace("\"User ", "\"\\u0000User ").getBytes(UTF_8)
                : json.getBytes(UTF_8);
    }

    @Test
    void what_is_missing_or_malformed_is_parked_once_whatever_it_is() {
        world.users.create("Ada");
        var fact = world.facts().getFirst();
        var value = EventJson.write(fact.event());
        var partition = FactLog.partition(fact);
        var headers = EventHeaders.write(fact);
        var broken = List.of(
                new Delivery(partition, 0, null, Map.of(), null),
                new Delivery(partition, 1, new byte[] {0, -1}, without(headers, "ce_id"), value),
                new Delivery(partition, 2, null, with(headers, "ce_time", "yesterday"), value),
                new Delivery(partition, 3, null, with(headers, "ce_id", "\u0000\uFFFD"), new byte[] {0}),
                new Delivery(partition, 4, null, headers, "{\"state\":{\"id\":null}}".getBytes(UTF_8)),
                new Delivery(partition, 5, null, headers, without(value, "\"role\":\"user\",")),
                new Delivery(partition, 6, null, headers, without(value, "\"name\":\"Ada\",")));

        projections.apply(batch(broken));
        projections.apply(batch(broken));

        assertThat(jdbc.sql("select \"offset\" from parked order by 1")
                        .query(Long.class)
                        .list())
                .containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 6L);
        assertThat(tables().rows("user_list_item")).isEmpty();
        assertThat(consumed.next(List.of(partition))).containsExactly(Map.entry(partition, 7L));
    }

    @Test
    void unknown_types_and_fields_are_passed_over() {
        world.users.create("Ada");
        var fact = world.facts().getFirst();
        var partition = FactLog.partition(fact);
        var headers = EventHeaders.write(fact);
        var unknownField = new String(EventJson.write(fact.event()), UTF_8).replaceFirst("\\{", "{\"new\":[1],");

        projections.apply(batch(List.of(
                new Delivery(partition, 0, null, with(headers, "ce_type", "roster.user.cloned.v1"), new byte[] {1}),
                new Delivery(partition, 1, null, with(headers, "ce_new", "x"), unknownField.getBytes(UTF_8)))));

        assertThat(tables().rows("parked")).isEmpty();
        assertThat(tables().rows("user_list_item")).hasSize(1);
        assertThat(consumed.next(List.of(partition))).containsExactly(Map.entry(partition, 2L));
    }

    @Test
    void what_is_no_fault_of_the_data_is_thrown_and_leaves_nothing() {
        world.users.create("Ada");
        var deliveries = deliveries(world.facts());
        jdbc.sql("alter table user_list_item rename to elsewhere").update();
        try {
            assertThatThrownBy(() -> projections.apply(batch(deliveries))).isInstanceOf(BadSqlGrammarException.class);
        } finally {
            jdbc.sql("alter table elsewhere rename to user_list_item").update();
        }
        assertThat(tables().all().values()).allMatch(List::isEmpty);

        projections.apply(batch(deliveries));
        assertThat(tables().rows("user_list_item")).hasSize(1);
    }

    private static Map<String, String> with(Map<String, String> headers, String name, String value) {
        var changed = new HashMap<>(headers);
        changed.put(name, value);
        return changed;
    }

    private static Map<String, String> without(Map<String, String> headers, String name) {
        var changed = new HashMap<>(headers);
        changed.remove(name);
        return changed;
    }

    private static byte[] without(byte[] json, String part) {
        return new String(json, UTF_8).replace(part, "").getBytes(UTF_8);
    }
}

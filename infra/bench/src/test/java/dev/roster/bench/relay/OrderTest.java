package dev.roster.bench.relay;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class OrderTest {

    private final Order order = new Order();

    private void see(String aggregate, long... versions) {
        for (var version : versions) order.add(aggregate, version);
    }

    private void assertSeen(long facts, long repeats, long broken) {
        assertThat(order.facts()).isEqualTo(facts);
        assertThat(order.repeats()).isEqualTo(repeats);
        assertThat(order.broken()).isEqualTo(broken);
    }

    @Test
    void versions_that_rise_are_in_order() {
        see("a", 1, 2);
        see("b", 1);
        see("a", 3);
        assertSeen(4, 0, 0);
    }

    @Test
    void repeats_do_not_break_the_order() {
        see("a", 1, 2, 1, 2, 3);
        assertSeen(3, 2, 0);
    }

    @Test
    void a_version_before_the_one_below_it_breaks_the_order() {
        see("a", 1, 3, 2);
        assertSeen(3, 0, 1);
    }

    @Test
    void a_version_that_comes_late_is_a_repeat_the_second_time() {
        see("a", 1, 4, 2, 2);
        assertSeen(3, 1, 1);
    }
}

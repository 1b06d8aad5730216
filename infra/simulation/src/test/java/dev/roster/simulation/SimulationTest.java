package dev.roster.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** One seed, one schedule; and what can go wrong in it does with some seed. */
class SimulationTest {

    private static final int ROUNDS = 3;

    /** Two threads that count together: without a transaction, they overwrite what the other has done meanwhile. */
    private static void count(Simulation simulation, boolean inOne) {
        var stored = new AtomicInteger();
        var done = new AtomicInteger();
        for (var name : List.of("first", "second")) {
            simulation.thread(name, () -> {
                for (var i = 0; i < ROUNDS; i++) {
                    simulation.effect("reads");
                    var read = stored.get();
                    if (!inOne) simulation.effect("writes " + (read + 1));
                    stored.set(read + 1);
                }
                done.incrementAndGet();
            });
        }
        simulation.run(() -> done.get() == 2);
        if (stored.get() != 2 * ROUNDS) throw new AssertionError("counted " + stored);
    }

    @Test
    void what_must_not_be_is_found_and_printed_with_its_schedule_and_how_to_see_it_again() {
        assertThatThrownBy(() -> new Seeds("SomeTest", simulation -> count(simulation, false)).hold(100))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("counted ")
                .hasMessageContaining("again with -Dtest=SomeTest -Droster.seed=")
                .hasMessageContaining("first: reads")
                .hasMessageContaining("second: writes 1");
    }

    @Test
    void what_is_right_is_right_with_all_seeds() {
        new Seeds("SomeTest", simulation -> count(simulation, true)).hold(100);
    }

    @Test
    void a_fault_that_has_not_struck_is_a_failure() {
        assertThatThrownBy(() -> new Seeds("SomeTest", simulation -> count(simulation, true)).hold(3, "flood"))
                .hasMessageContaining("not all of [flood] have struck");
    }

    @Test
    void a_bug_that_is_not_found_is_a_failure() {
        var right = new Seeds("SomeTest", simulation -> count(simulation, true));
        assertThatThrownBy(() -> right.find("a bug", 10)).hasMessage("a bug is not found by 10 seeds");
        new Seeds("SomeTest", simulation -> count(simulation, false)).find("the lost update", 10);
    }

    @Test
    void the_same_seed_gives_the_same_schedule_and_another_one_another() {
        assertThat(schedule(7)).isEqualTo(schedule(7)).isNotEqualTo(schedule(8));
    }

    private static List<String> schedule(long seed) {
        var simulation = new Simulation(seed);
        count(simulation, true);
        return simulation.schedule();
    }

    @Test
    void a_crash_ends_all_threads_of_an_instance_and_takes_its_memory() {
        var stored = new ArrayList<String>();
        var simulation = new Simulation(1);
        simulation.instance("a process", instance -> {
            var memory = new AtomicInteger();
            for (var name : List.of("one", "other")) {
                instance.thread(name, () -> {
                    while (true) {
                        simulation.effect("counts");
                        stored.add(instance.life() + " " + memory.incrementAndGet());
                        if (memory.get() == 5) instance.crash();
                    }
                });
            }
        });
        simulation.run(() -> stored.contains("3 1"));

        assertThat(stored).startsWith("0 1", "0 2", "0 3", "0 4", "0 5", "1 1").doesNotContain("0 6");
    }

    @Test
    void time_passes_only_in_the_simulation() {
        var simulation = new Simulation(1);
        var awake = new AtomicInteger();
        simulation.thread("sleeper", () -> {
            simulation.sleep(Duration.ofDays(3));
            awake.incrementAndGet();
            simulation.sleep(Duration.ofDays(3_000));
        });
        simulation.thread("other", () -> {
            while (true) simulation.sleep(Duration.ofHours(1));
        });
        simulation.run(() -> awake.get() == 1);
        assertThat(simulation.clock().millis()).isGreaterThan(Duration.ofDays(3).toMillis());
    }

    @Test
    void what_never_comes_to_rest_is_a_failure() {
        var simulation = new Simulation(1);
        simulation.thread("restless", () -> {
            while (true) simulation.sleep(Duration.ofMillis(1));
        });
        assertThatThrownBy(() -> simulation.run(() -> false)).hasMessage("there is no rest");
    }
}

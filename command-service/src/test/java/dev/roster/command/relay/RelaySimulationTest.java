package dev.roster.command.relay;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import dev.roster.simulation.Seeds;
import dev.roster.simulation.Simulation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;

/** The relay in a simulated world: whatever happens in whatever order, nothing is lost, invented or out of order. */
class RelaySimulationTest {

    private static final int SEEDS = 2_000;
    private static final Logger LOG = (Logger) LoggerFactory.getLogger(Relay.class);

    @BeforeAll
    static void be_quiet() {
        LOG.setLevel(Level.OFF);
    }

    @AfterAll
    static void be_heard() {
        LOG.setLevel(null);
    }

    @Test
    void nothing_is_lost_invented_or_out_of_order_whatever_happens() {
        seeds(PlantedBug.NONE)
                .hold(
                        SEEDS,
                        "crash",
                        "stop",
                        "pause",
                        "delay",
                        "rollback",
                        "late acknowledgement",
                        "no metadata",
                        "kafka away",
                        "no connection",
                        "lost answer of the database",
                        "crash of the database");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void a_planted_bug_is_found(PlantedBug bug) {
        seeds(bug).find(bug.name(), 1_000);
    }

    private static Seeds seeds(PlantedBug bug) {
        return new Seeds("RelaySimulationTest", simulation -> RelayWorld.live(simulation, bug));
    }

    @Test
    void the_same_seed_gives_the_same_schedule() {
        for (var seed = 1; seed <= 20; seed++) {
            var first = new Simulation(seed);
            var second = new Simulation(seed);
            RelayWorld.live(first, PlantedBug.NONE);
            RelayWorld.live(second, PlantedBug.NONE);
            assertThat(first.schedule()).isEqualTo(second.schedule()).hasSizeGreaterThan(100);
        }
    }
}

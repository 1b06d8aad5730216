package dev.roster.query.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import dev.roster.query.projection.PlantedBug;
import dev.roster.simulation.Seeds;
import dev.roster.simulation.Simulation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;

/** Consumer and projections in a simulated world: whatever happens in whatever order, the rows are what the facts say. */
class ProjectionSimulationTest {

    private static final int SEEDS = 2_000;
    private static final Logger LOG = (Logger) LoggerFactory.getLogger("dev.roster.query");

    @BeforeAll
    static void be_quiet() {
        LOG.setLevel(Level.OFF);
    }

    @AfterAll
    static void be_heard() {
        LOG.setLevel(null);
    }

    @Test
    void rows_and_offsets_are_what_the_facts_say_whatever_happens() {
        seeds(PlantedBug.NONE)
                .hold(
                        SEEDS,
                        "crash",
                        "pause",
                        "delay",
                        "repeat",
                        "broken record",
                        "poison",
                        "gap",
                        "rebalance",
                        "thrown out of the group",
                        "failure of a poll",
                        "kafka away",
                        "no connection",
                        "lost answer of the database",
                        "lost answer to a commit",
                        "crash of the database",
                        "restored backup");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void a_planted_bug_is_found(PlantedBug bug) {
        seeds(bug).find(bug.name(), 1_000);
    }

    private static Seeds seeds(PlantedBug bug) {
        return new Seeds("ProjectionSimulationTest", simulation -> ProjectionWorld.live(simulation, bug));
    }

    @Test
    void the_same_seed_gives_the_same_schedule() {
        for (var seed = 1; seed <= 20; seed++) {
            var first = new Simulation(seed);
            var second = new Simulation(seed);
            ProjectionWorld.live(first, PlantedBug.NONE);
            ProjectionWorld.live(second, PlantedBug.NONE);
            assertThat(first.schedule()).isEqualTo(second.schedule()).hasSizeGreaterThan(100);
        }
    }
}

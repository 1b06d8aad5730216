package dev.roster.query.consumer;

import dev.roster.query.projection.PlantedBug;
import dev.roster.query.projection.SimulatedDatabase;
import dev.roster.query.projection.SimulatedLog;
import dev.roster.shared.loop.Step;
import dev.roster.simulation.Instance;
import dev.roster.simulation.Simulation;
import java.time.Duration;
import java.util.stream.IntStream;
import org.apache.kafka.common.TopicPartition;

/** A log that grows, a group of consumers on three instances, and the database that all of them write to. */
final class ProjectionWorld {

    private static final int INSTANCES = 3;
    private static final int PARTITIONS = 3;

    private final Simulation simulation;
    private final PlantedBug bug;
    private final SimulatedLog log;
    private final SimulatedDatabase database;
    private final SimulatedGroup group;
    private final Announcer announcer;

    private ProjectionWorld(Simulation simulation, PlantedBug bug) {
        var partitions = IntStream.range(0, PARTITIONS)
                .mapToObj(i -> new TopicPartition("roster.users.v1", i))
                .toList();
        this.simulation = simulation;
        this.bug = bug;
        var parts = partitions.stream().map(SimulatedGroup::partition).toList();
        this.log = new SimulatedLog(parts);
        this.database = new SimulatedDatabase(simulation, log);
        this.group = new SimulatedGroup(simulation, log, partitions);
        this.announcer = new Announcer(simulation, log, parts);
        for (var i = 1; i <= INSTANCES; i++) simulation.instance("query-" + i, this::query);
        simulation.thread("relay", announcer::announce);
        simulation.thread("fate", this::strike);
    }

    static void live(Simulation simulation, PlantedBug bug) {
        var world = new ProjectionWorld(simulation, bug);
        simulation.run(() -> world.announcer.isDone() && world.database.isAtRest(world.log));
        world.database.check();
    }

    /** What {@link Consumption} puts together, on this world's ports. */
    private void query(Instance instance) {
        var opened = database.open(instance, bug);
        var consumer = new FactConsumer(group.cluster(instance), opened.projections(), opened.consumed(), opened.lag());
        instance.thread("consumes", () -> repeat(consumer, Duration.ofMillis(100)));
    }

    /** As the loop does, which is not part of this. */
    private void repeat(Step step, Duration pause) {
        while (true) {
            try {
                if (!step.run()) simulation.sleep(pause);
            } catch (Exception e) {
                simulation.note("fails: " + e);
                simulation.sleep(pause);
            }
        }
    }

    private void strike() {
        while (true) {
            simulation.sleep(Duration.ofMillis(500));
            if (simulation.strikes("crash of the database")) database.crash();
            if (simulation.strikes("backup")) database.backUp();
            if (simulation.strikes("restored backup")) database.restore();
            if (simulation.strikes("kafka away")) group.goAway();
        }
    }
}

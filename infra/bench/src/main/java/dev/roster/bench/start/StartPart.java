package dev.roster.bench.start;

import dev.roster.backing.ServiceJar;
import dev.roster.bench.measure.Contender;
import dev.roster.bench.measure.Figure;
import dev.roster.bench.measure.Measured;
import dev.roster.bench.measure.Options;
import dev.roster.bench.measure.Rounds;
import dev.roster.bench.rig.Part;
import dev.roster.bench.rig.Rig;
import java.util.List;
import java.util.Map;

/** From the start of a process until it answers that it is ready. */
public final class StartPart implements Part {

    @Override
    public String name() {
        return "start";
    }

    @Override
    public Measured measure(Rig rig) throws Exception {
        var command = starting(rig, rig.trained(Rig.COMMAND_SERVICE), "command-service");
        var query = starting(rig, rig.trained(Rig.QUERY_SERVICE), "query-service");
        var local = new Contender<>("local system", new LocalSystem(rig.home())::start);
        new Rounds(Options.rounds()).runWarm(List.of(command, query, local));
        return Measured.of(
                List.of(
                        ready(command).atMost(5),
                        ready(query).atMost(5),
                        ready(local).atMost(15)),
                "local system: PostgreSQL, Kafka and both services, in a new folder each time");
    }

    private static Contender<Double> starting(Rig rig, ServiceJar jar, String name) {
        return new Contender<>(name, () -> {
            var begin = System.nanoTime();
            try (var _ = rig.start(jar, Map.of())) {
                return (System.nanoTime() - begin) / 1e9;
            }
        });
    }

    private static Figure ready(Contender<Double> contender) {
        return Figure.of(contender.name() + " ready", "s", contender.spread(it -> it));
    }
}

package dev.roster.bench.command;

import dev.roster.bench.load.ClosedWorkload;
import dev.roster.bench.load.HttpCaller;
import dev.roster.bench.load.Load;
import dev.roster.bench.measure.Contender;
import dev.roster.bench.measure.Figure;
import dev.roster.bench.measure.Measured;
import dev.roster.bench.measure.Options;
import dev.roster.bench.measure.Rounds;
import dev.roster.bench.rig.Part;
import dev.roster.bench.rig.Postgres;
import dev.roster.bench.rig.Rig;
import java.util.List;
import java.util.Map;

/** Commands over HTTP against the same statements over JDBC. */
public final class CommandPart implements Part {

    @Override
    public String name() {
        return "commands";
    }

    @Override
    public Measured measure(Rig rig) throws Exception {
        var service = rig.startCommandService(Map.of());
        rig.postgres().requireDurable(Postgres.COMMAND);
        var workload = new ClosedWorkload(16, Options.seconds("bench.commands.seconds"));
        var users = new CreateUsers();
        var plain = new Contender<>("CreateUser", () -> workload.run(_ -> new HttpCaller(service.port(), users::next)));
        new Rounds(Options.rounds()).run(List.of(plain));
        return new Measured(
                List.of(
                        Figure.of("CreateUser, 16 callers", "1/s", plain.spread(Load::rate)),
                        Figure.of("p99", "ms", plain.spread(it -> it.latencies().percentile(99)))),
                List.of());
    }
}

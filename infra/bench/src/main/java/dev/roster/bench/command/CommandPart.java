package dev.roster.bench.command;

import dev.roster.bench.load.Line;
import dev.roster.bench.load.Load;
import dev.roster.bench.load.WarmUp;
import dev.roster.bench.measure.Figure;
import dev.roster.bench.measure.Measured;
import dev.roster.bench.measure.Options;
import dev.roster.bench.measure.Percentiles;
import dev.roster.bench.measure.Rounds;
import dev.roster.bench.rig.Part;
import dev.roster.bench.rig.Postgres;
import dev.roster.bench.rig.Rig;
import dev.roster.bench.rig.Service;
import java.util.List;
import java.util.stream.Stream;

/** Commands over HTTP against the same statements over JDBC. */
public final class CommandPart implements Part {

    private static final int FEW = 16;
    private static final int MANY = 64;

    @Override
    public String name() {
        return "commands";
    }

    @Override
    public String rig() {
        return Rig.WARM;
    }

    @Override
    public Measured measure(Rig rig) throws Exception {
        var service = rig.commandService(WarmUp::withNewUsers);
        rig.postgres().requireDurable(Postgres.COMMAND);
        var mix = Mix.parse(Options.text("bench.commands.mix"), people(rig));
        var workloads = new Workloads(rig, service, mix);
        var rounds = new Rounds(Options.rounds());
        var plain = record(rig, service, mix, false);
        var few = new Peak(workloads.plain(FEW), workloads.statements("their statements", FEW, plain));
        var many = new Peak(workloads.plain(MANY), workloads.statements("their statements", MANY, plain));
        var keyed = record(rig, service, mix, true);
        var fewKeyed = new Peak(workloads.keyed(FEW), workloads.statements("with those of keys", FEW, keyed));
        var manyKeyed = new Peak(workloads.keyed(MANY), workloads.statements("with those of keys", MANY, keyed));
        var batches = workloads.batches();
        rounds.run(Stream.concat(
                        Stream.of(few, many, fewKeyed, manyKeyed).flatMap(peak -> peak.contenders().stream()),
                        Stream.of(batches))
                .toList());
        var half = workloads.open(Math.max(few.rate(), many.rate()) / 2);
        rounds.run(List.of(half));
        return Measured.of(
                List.of(
                        few.figure().shareAtLeast(0.7),
                        few.p99(),
                        many.figure().shareAtLeast(0.7),
                        many.p99(),
                        new Percentiles<>(half.name(), half, Load::latencies)
                                .p99()
                                .atMost(20),
                        fewKeyed.figure().shareAtLeast(0.6),
                        manyKeyed.figure().shareAtLeast(0.6),
                        Figure.of(batches.name(), "1/s", batches.spread(Load::rate))
                                .against("single commands", few.commands().spread(Load::rate))
                                .shareAtLeast(5)),
                "mix of commands: " + Options.text("bench.commands.mix"));
    }

    private static People people(Rig rig) throws Exception {
        try (var connection = rig.postgres().connect(Postgres.COMMAND)) {
            return People.lay(connection, Options.number("bench.commands.people"));
        }
    }

    private static Scripts record(Rig rig, Service service, Mix mix, boolean keyed) throws Exception {
        try (var line = new Line(service.port())) {
            return Scripts.record(rig.postgres(), line, mix, keyed);
        }
    }
}

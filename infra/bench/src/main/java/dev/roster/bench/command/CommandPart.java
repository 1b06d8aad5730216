package dev.roster.bench.command;

import dev.roster.bench.load.Line;
import dev.roster.bench.load.Load;
import dev.roster.bench.load.WarmUp;
import dev.roster.bench.measure.Contender;
import dev.roster.bench.measure.Figure;
import dev.roster.bench.measure.Measured;
import dev.roster.bench.measure.Options;
import dev.roster.bench.measure.Rounds;
import dev.roster.bench.rig.Part;
import dev.roster.bench.rig.Postgres;
import dev.roster.bench.rig.Rig;
import dev.roster.bench.rig.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Commands over HTTP against the same statements over JDBC. */
public final class CommandPart implements Part {

    private static final List<Integer> CALLERS = List.of(16, 64);

    @Override
    public String name() {
        return "commands";
    }

    @Override
    public Measured measure(Rig rig) throws Exception {
        var service = rig.startCommandService(Map.of());
        rig.postgres().requireDurable(Postgres.COMMAND);
        var mix = Mix.parse(Options.text("bench.commands.mix"), people(rig));
        WarmUp.run(service.port(), () -> mix.next().request());
        var workloads = new Workloads(rig, service, mix);
        var rounds = new Rounds(Options.rounds());
        var figures = new ArrayList<Figure>();
        var peaks =
                peaks(rounds, workloads, record(rig, service, mix, false), record(rig, service, mix, true), figures);
        var half = workloads.open(peaks / 2);
        rounds.run(List.of(half));
        figures.add(Figure.of(
                        "p99 at half of the peak",
                        "ms",
                        half.spread(load -> load.latencies().percentile(99)))
                .atMost(20));
        return new Measured(figures, List.of("commands: " + Options.text("bench.commands.mix")));
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

    /** Answers the highest rate of single commands. */
    private static double peaks(Rounds rounds, Workloads workloads, Scripts plain, Scripts keyed, List<Figure> figures)
            throws Exception {
        var all = new ArrayList<Contender<?>>();
        var singles = CALLERS.stream().map(workloads::plain).toList();
        var withKeys = CALLERS.stream().map(workloads::keyed).toList();
        var statements = CALLERS.stream()
                .map(count -> workloads.statements("its statements", count, plain))
                .toList();
        var keyStatements = CALLERS.stream()
                .map(count -> workloads.statements("with the key's", count, keyed))
                .toList();
        var batches = workloads.batches();
        List.of(singles, statements, withKeys, keyStatements, List.of(batches)).forEach(all::addAll);
        rounds.run(all);
        for (var i = 0; i < CALLERS.size(); i++) {
            figures.add(against(singles.get(i), statements.get(i)).shareAtLeast(0.7));
            figures.add(Figure.of(
                    "  p99",
                    "ms",
                    singles.get(i).spread(load -> load.latencies().percentile(99))));
            figures.add(against(withKeys.get(i), keyStatements.get(i)).shareAtLeast(0.6));
        }
        var best = singles.stream()
                .mapToDouble(single -> single.spread(Load::rate).median())
                .max()
                .orElseThrow();
        figures.add(against(batches, singles.getFirst()).shareAtLeast(5));
        return best;
    }

    private static Figure against(Contender<Load> ours, Contender<Load> limit) {
        return Figure.of(ours.name(), "1/s", ours.spread(Load::rate)).against(limit.name(), limit.spread(Load::rate));
    }
}

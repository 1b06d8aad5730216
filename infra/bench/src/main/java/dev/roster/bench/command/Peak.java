package dev.roster.bench.command;

import dev.roster.bench.load.Load;
import dev.roster.bench.measure.Contender;
import dev.roster.bench.measure.Figure;
import dev.roster.bench.measure.Percentiles;
import java.util.List;

/** How many commands so many callers bring through, and how many times as many connections bring their statements through. */
record Peak(Contender<Load> commands, Contender<Load> statements) {

    List<Contender<?>> contenders() {
        return List.of(commands, statements);
    }

    double rate() {
        return commands.spread(Load::rate).median();
    }

    Figure figure() {
        return Figure.of(commands.name(), "1/s", commands.spread(Load::rate))
                .against(statements.name(), statements.spread(Load::rate));
    }

    Figure p99() {
        return new Percentiles<>(commands.name(), commands, Load::latencies).p99();
    }
}

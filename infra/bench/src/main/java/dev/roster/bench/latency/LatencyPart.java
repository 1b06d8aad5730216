package dev.roster.bench.latency;

import dev.roster.bench.fact.Applied;
import dev.roster.bench.fact.TopicMaker;
import dev.roster.bench.load.OpenWorkload;
import dev.roster.bench.load.WarmUp;
import dev.roster.bench.measure.Contender;
import dev.roster.bench.measure.Measured;
import dev.roster.bench.measure.Options;
import dev.roster.bench.measure.Percentiles;
import dev.roster.bench.measure.Progress;
import dev.roster.bench.measure.Rounds;
import dev.roster.bench.rig.Part;
import dev.roster.bench.rig.Postgres;
import dev.roster.bench.rig.Rig;
import dev.roster.bench.rig.Service;
import dev.roster.shared.event.Topic;
import java.util.List;
import java.util.Map;

/** From a command to the list, while commands come at a fixed rate: seen by others, and by who has written. */
public final class LatencyPart implements Part {

    /** What a token may cost beyond the time that the change takes to the list. */
    private static final double OF_TOKEN = 5;

    @Override
    public String name() {
        return "latency";
    }

    @Override
    public String rig() {
        return Rig.WARM;
    }

    @Override
    public Measured measure(Rig rig) throws Exception {
        TopicMaker.makeAll(rig.bootstrapServers());
        try (var queries = rig.startQueryService(Map.of())) {
            var commands = rig.commandService(WarmUp::withNewUsers);
            rig.postgres().requireDurable(Postgres.COMMAND);
            rig.postgres().requireDurable(Postgres.QUERY);
            Progress.say("applying what there is");
            for (var topic : Topic.values()) {
                try (var applied = new Applied(rig, topic)) {
                    applied.awaitAll();
                }
            }
            WarmUp.withPages(queries);
            return measure(commands, queries);
        }
    }

    private static Measured measure(Service commands, Service queries) throws Exception {
        var workload = OpenWorkload.fromOptions();
        var visible = new Contender<>("commit to list", new CommitToList(commands, queries, workload)::run);
        var own = new Contender<>("own writes", new OwnWrites(commands, queries, workload)::run);
        new Rounds(Options.rounds()).run(List.of(visible, own));
        var rate = " at %.0f/s".formatted(workload.perSecond());
        var seen = Percentiles.of("commit → visible in the list" + rate, visible);
        var read = Percentiles.of("list with a token" + rate, own);
        return Measured.of(List.of(
                seen.p50().atMost(8),
                seen.p95(),
                seen.p99().atMost(25),
                read.p50(),
                read.p95(),
                read.p99()
                        .against("visible + 5 ms", visible.spread(it -> it.percentile(99) + OF_TOKEN))
                        .shareAtMost(1)));
    }
}

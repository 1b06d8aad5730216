package dev.roster.bench.relay;

import dev.roster.backing.Waiting;
import dev.roster.bench.load.Creator;
import dev.roster.bench.load.Line;
import dev.roster.bench.load.OpenWorkload;
import dev.roster.bench.measure.Contender;
import dev.roster.bench.measure.Latencies;
import dev.roster.bench.measure.Measured;
import dev.roster.bench.measure.Options;
import dev.roster.bench.measure.Percentiles;
import dev.roster.bench.measure.Rounds;
import dev.roster.bench.relay.Arrivals.Arrival;
import dev.roster.bench.rig.Rig;
import dev.roster.bench.rig.Service;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How long it takes from a command's commit until a consumer has the fact, while commands come at a fixed rate. */
record CommitToConsumer(Rig rig, Service service, OpenWorkload workload) {

    /**
     * The commit is between both beginnings.
     *
     * @param sinceChange from the time that the fact names, before the commit
     * @param sinceAnswer from when the caller was told, after the commit; nothing where the fact came first
     */
    record Result(Latencies sinceChange, Latencies sinceAnswer) {}

    Measured measure() throws Exception {
        var contender = new Contender<>("commit to consumer", this::run);
        new Rounds(Options.rounds()).run(List.of(contender));
        var title = "commit → consumer at %.0f/s, ".formatted(workload.perSecond());
        return Measured.of(List.of(
                Percentiles.figure(title + "from the answer, p50", contender, Result::sinceAnswer, 50)
                        .atMost(3),
                Percentiles.figure("  p95", contender, Result::sinceAnswer, 95),
                Percentiles.figure("  p99", contender, Result::sinceAnswer, 99).atMost(8),
                Percentiles.figure(
                        "  from the change, which precedes the commit, p50", contender, Result::sinceChange, 50),
                Percentiles.figure("  p95", contender, Result::sinceChange, 95),
                Percentiles.figure("  p99", contender, Result::sinceChange, 99)));
    }

    private Result run() throws Exception {
        var answered = new ConcurrentHashMap<String, Long>();
        try (var arrivals = new Arrivals(rig.bootstrapServers())) {
            workload.run(_ -> new Creator(new Line(service.port()), answered));
            Waiting.until("all facts to arrive", () -> arrivals.all().keySet().containsAll(answered.keySet()));
            return result(answered, arrivals.all());
        }
    }

    private static Result result(Map<String, Long> answered, Map<String, Arrival> arrivals) {
        var result = new Result(new Latencies(), new Latencies());
        arrivals.forEach((id, arrival) -> {
            result.sinceChange.add(arrival.sinceChange().toNanos());
            result.sinceAnswer.add(arrival.nanos() - answered.getOrDefault(id, arrival.nanos()));
        });
        return result;
    }
}

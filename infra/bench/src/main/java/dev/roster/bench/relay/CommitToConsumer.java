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
        var answer = new Percentiles<>(title + "from the answer", contender, Result::sinceAnswer);
        var change = new Percentiles<>(title + "from the change", contender, Result::sinceChange);
        return Measured.of(
                List.of(
                        answer.p50().atMost(3),
                        answer.p95(),
                        answer.p99().atMost(8),
                        change.p50(),
                        change.p95(),
                        change.p99()),
                "commit → consumer: the commit is after the change and before the answer");
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

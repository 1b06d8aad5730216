package dev.roster.bench.latency;

import dev.roster.backing.Waiting;
import dev.roster.bench.load.Creator;
import dev.roster.bench.load.Line;
import dev.roster.bench.load.OpenWorkload;
import dev.roster.bench.measure.Latencies;
import dev.roster.bench.rig.Service;
import java.util.concurrent.ConcurrentHashMap;

/** How long it takes from a command's answer until a reader sees its user in the list. */
record CommitToList(Service commands, Service queries, OpenWorkload workload) {

    Latencies run() throws Exception {
        var answered = new ConcurrentHashMap<String, Long>();
        try (var reader = new NewestUsers(queries.port())) {
            workload.run(_ -> new Creator(new Line(commands.port()), answered));
            Waiting.until("all users to be seen", () -> reader.seen().keySet().containsAll(answered.keySet()));
            var latencies = new Latencies();
            answered.forEach((id, at) -> latencies.add(reader.seen().getOrDefault(id, at) - at));
            return latencies;
        }
    }
}

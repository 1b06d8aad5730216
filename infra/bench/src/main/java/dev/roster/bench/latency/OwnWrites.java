package dev.roster.bench.latency;

import dev.roster.bench.load.Caller;
import dev.roster.bench.load.Line;
import dev.roster.bench.load.NewUser;
import dev.roster.bench.load.OpenWorkload;
import dev.roster.bench.load.Request;
import dev.roster.bench.measure.Latencies;
import dev.roster.bench.rig.Service;
import java.io.IOException;
import java.util.Map;

/** How long a list takes that is asked for with a command's token, as soon as the command is answered. */
record OwnWrites(Service commands, Service queries, OpenWorkload workload) {

    Latencies run() throws Exception {
        var latencies = new Latencies();
        workload.run(_ -> new Reader(new Line(commands.port()), new Line(queries.port()), latencies));
        return latencies;
    }

    private record Reader(Line commands, Line queries, Latencies latencies) implements Caller {

        @Override
        public int call() throws IOException {
            var user = NewUser.next();
            var token = commands.call(user.request()).header("Consistency-Token");
            var start = System.nanoTime();
            var list = Request.get("/v1/users?email=" + user.email());
            var answer = queries.call(list.with(Map.of("Consistency-Token", token, "Prefer", "wait=10")));
            var took = System.nanoTime() - start;
            if (!answer.text().contains(user.id().toString())) {
                throw new IllegalStateException("not in the list: " + user.id());
            }
            synchronized (latencies) {
                latencies.add(took);
            }
            return 1;
        }

        @Override
        public void close() throws IOException {
            commands.close();
            queries.close();
        }
    }
}

package dev.roster.bench.load;

import dev.roster.bench.measure.Latencies;
import java.time.Duration;

/** Callers that send the next request when the one before is answered: shows what can be done at most. */
public record ClosedWorkload(int callers, Duration length) {

    public Load run(Caller.Maker maker) throws Exception {
        try (var team = new Team(callers, maker)) {
            var end = System.nanoTime() + length.toNanos();
            return sum(team.work(caller -> until(end, caller)));
        }
    }

    private Load until(long end, Caller caller) throws Exception {
        var latencies = new Latencies();
        var done = 0L;
        for (var start = System.nanoTime(); start - end < 0; ) {
            var count = caller.call();
            var now = System.nanoTime();
            latencies.add(now - start);
            // What is answered too late does not count, but for its time.
            if (now - end < 0) done += count;
            start = now;
        }
        return new Load(done, 0, latencies);
    }

    private Load sum(Iterable<Load> loads) {
        var latencies = new Latencies();
        var done = 0L;
        for (var load : loads) {
            latencies.add(load.latencies());
            done += load.done();
        }
        return new Load(done, length.toNanos() / 1e9, latencies);
    }
}

package dev.roster.bench.load;

import dev.roster.bench.measure.Latencies;
import dev.roster.bench.measure.Options;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Requests that are due at fixed times, and whose latency counts from when they were due: those that must wait for others
 * wait as callers would.
 */
public record OpenWorkload(double perSecond, int callers, Duration length) {

    /** As it is asked for with {@code -Dbench.latency.rate=}, by so many callers that hardly one is ever missed. */
    public static OpenWorkload fromOptions() {
        return new OpenWorkload(Options.number("bench.latency.rate"), 64, Options.seconds("bench.latency.seconds"));
    }

    public Load run(Caller.Maker maker) throws Exception {
        try (var team = new Team(callers, maker)) {
            var dueTimes = new DueTimes(System.nanoTime(), perSecond);
            var last = dueTimes.count(length.toNanos());
            var next = new AtomicLong();
            var sum = new Latencies();
            team.work(caller -> work(caller, dueTimes, next, last)).forEach(sum::add);
            return new Load(last, (System.nanoTime() - dueTimes.start()) / 1e9, sum);
        }
    }

    private static Latencies work(Caller caller, DueTimes dueTimes, AtomicLong next, long last) throws Exception {
        var latencies = new Latencies();
        for (var number = next.getAndIncrement(); number < last; number = next.getAndIncrement()) {
            var due = dueTimes.due(number);
            await(due);
            caller.call();
            latencies.add(System.nanoTime() - due);
        }
        return latencies;
    }

    private static void await(long due) {
        for (var left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) LockSupport.parkNanos(left);
    }
}

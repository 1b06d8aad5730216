package dev.roster.bench.load;

import dev.roster.bench.measure.Options;
import dev.roster.bench.measure.Progress;
import java.util.function.Supplier;

/** Requests of a few callers at once, until the service's JVM has compiled what it does all the time. */
public final class WarmUp {

    private static final int CALLERS = 8;

    private WarmUp() {}

    public static void run(int port, Supplier<Request> requests) throws Exception {
        Progress.say("warming up the service");
        var workload = new ClosedWorkload(CALLERS, Options.seconds("bench.warm-up"));
        workload.run(_ -> new HttpCaller(port, requests));
    }
}

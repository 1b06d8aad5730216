package dev.roster.bench.load;

import dev.roster.bench.measure.Options;
import dev.roster.bench.measure.Progress;
import dev.roster.bench.rig.Service;
import java.util.function.Supplier;

/** Requests of a few callers at once, until the service's JVM has compiled what it does all the time. */
public final class WarmUp {

    private static final int CALLERS = 8;

    private WarmUp() {}

    /** Creates users. */
    public static void withNewUsers(Service service) throws Exception {
        run(service, () -> NewUser.next().request());
    }

    /** Reads a list. */
    public static void withPages(Service service) throws Exception {
        var page = Request.get("/v1/users?limit=20");
        run(service, () -> page);
    }

    private static void run(Service service, Supplier<Request> requests) throws Exception {
        Progress.say("warming up the service");
        var workload = new ClosedWorkload(CALLERS, Options.seconds("bench.warm-up"));
        workload.run(_ -> new HttpCaller(service.port(), requests));
    }
}

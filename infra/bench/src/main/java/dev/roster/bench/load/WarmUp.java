package dev.roster.bench.load;

import dev.roster.bench.measure.Options;
import dev.roster.bench.measure.Progress;
import dev.roster.bench.rig.Service;
import java.time.Duration;
import java.util.function.Supplier;

/** Requests of a few callers at once, until the service's JVM has compiled what it does all the time. */
public final class WarmUp {

    private static final int CALLERS = 8;
    /** Pages are many more than commands in the same time. */
    private static final int OF_PAGES = 3;

    private WarmUp() {}

    /** Creates users. */
    public static void withNewUsers(Service service) throws Exception {
        run(service, length(), () -> NewUser.next().request());
    }

    /** Reads a list, for a third of the time. */
    public static void withPages(Service service) throws Exception {
        var page = Request.get("/v1/users?limit=20");
        run(service, length().dividedBy(OF_PAGES), () -> page);
    }

    private static Duration length() {
        return Options.seconds("bench.warm-up");
    }

    private static void run(Service service, Duration length, Supplier<Request> requests) throws Exception {
        Progress.say("warming up the service");
        var workload = new ClosedWorkload(CALLERS, length);
        workload.run(_ -> new HttpCaller(service.port(), requests));
    }
}

package dev.roster.bench.command;

import dev.roster.bench.load.Caller;
import dev.roster.bench.load.ClosedWorkload;
import dev.roster.bench.load.HttpCaller;
import dev.roster.bench.load.Line;
import dev.roster.bench.load.Load;
import dev.roster.bench.load.OpenWorkload;
import dev.roster.bench.measure.Contender;
import dev.roster.bench.measure.Options;
import dev.roster.bench.rig.Outbox;
import dev.roster.bench.rig.Postgres;
import dev.roster.bench.rig.Rig;
import dev.roster.bench.rig.Service;
import java.time.Duration;

/** The ways in which commands are sent, and their statements without the service. Each begins with an empty outbox. */
record Workloads(Rig rig, Service service, Mix mix) {

    private static final int BATCHING_CALLERS = 4;
    private static final int OPEN_CALLERS = 128;

    Contender<Load> plain(int callers) {
        return contender(
                "commands, " + callers + " callers",
                callers,
                _ -> new HttpCaller(service.port(), () -> mix.next().request()));
    }

    Contender<Load> keyed(int callers) {
        return contender("commands with keys, " + callers + " callers", callers, _ -> keyedCaller());
    }

    private Caller keyedCaller() {
        return new HttpCaller(
                service.port(), () -> mix.next().withIdempotencyKey().request());
    }

    Contender<Load> batches() {
        var size = Options.number("bench.commands.batch");
        return contender("batches of " + size, BATCHING_CALLERS, _ -> new Batches(new Line(service.port()), mix, size));
    }

    Contender<Load> open(double rate) {
        var workload = new OpenWorkload(rate, OPEN_CALLERS, length());
        return new Contender<>("commands at half of the peak", () -> {
            Outbox.awaitEmpty(rig.postgres());
            return workload.run(
                    _ -> new HttpCaller(service.port(), () -> mix.next().request()));
        });
    }

    /** The service stands still meanwhile, so that nobody carries away what is left in the outbox. */
    Contender<Load> statements(String name, int callers, Scripts scripts) {
        var workload = new ClosedWorkload(callers, length());
        return new Contender<>(name + ", " + callers + " connections", () -> {
            Outbox.awaitEmpty(rig.postgres());
            service.pause();
            try {
                return workload.run(_ -> scripts.caller(rig.postgres().connect(Postgres.COMMAND)));
            } finally {
                Outbox.clear(rig.postgres());
                service.resume();
            }
        });
    }

    private Contender<Load> contender(String name, int callers, Caller.Maker maker) {
        var workload = new ClosedWorkload(callers, length());
        return new Contender<>(name, () -> {
            Outbox.awaitEmpty(rig.postgres());
            return workload.run(maker);
        });
    }

    private static Duration length() {
        return Options.seconds("bench.commands.seconds");
    }
}

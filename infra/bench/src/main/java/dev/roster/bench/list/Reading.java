package dev.roster.bench.list;

import dev.roster.bench.load.Caller;
import dev.roster.bench.load.ClosedWorkload;
import dev.roster.bench.load.HttpCaller;
import dev.roster.bench.load.Line;
import dev.roster.bench.load.Load;
import dev.roster.bench.load.OpenWorkload;
import dev.roster.bench.load.Request;
import dev.roster.bench.measure.Contender;
import dev.roster.bench.measure.Figure;
import dev.roster.bench.measure.Options;
import dev.roster.bench.measure.Spread;
import dev.roster.bench.rig.Postgres;
import dev.roster.bench.rig.Rig;
import dev.roster.bench.rig.Service;
import dev.roster.bench.sql.Readings;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;

/** Requests of one form: over HTTP at their peak and at half of it, and their statements at their peak. */
final class Reading {

    private static final int CALLERS = 16;

    private final String name;
    private final List<Request> requests;
    private final Service service;
    private final Contender<Load> ours;
    private final Contender<Load> limit;

    Reading(String name, List<Request> requests, Rig rig, Service service) throws Exception {
        this.name = name;
        this.requests = requests;
        this.service = service;
        var readings = record(rig);
        var workload = new ClosedWorkload(CALLERS, length());
        this.ours = new Contender<>(name, () -> workload.run(this::caller));
        this.limit = new Contender<>(
                name + ": its statements",
                () -> workload.run(number -> readings.caller(rig.postgres().connect(Postgres.QUERY), number)));
    }

    private static Duration length() {
        return Options.seconds("bench.lists.seconds");
    }

    private Readings record(Rig rig) throws Exception {
        try (var line = new Line(service.port())) {
            var calls = requests.stream()
                    .map(request -> (Callable<Integer>) () -> line.call(request).status())
                    .toList();
            return Readings.record(rig.postgres(), calls);
        }
    }

    private Caller caller(int number) {
        var next = new AtomicInteger(number);
        return new HttpCaller(service.port(), () -> requests.get(next.getAndIncrement() % requests.size()));
    }

    List<Contender<?>> atPeak() {
        return List.of(ours, limit);
    }

    /** After {@link #atPeak} has been measured. */
    Contender<Load> atHalf() {
        var half = new OpenWorkload(rate().median() / 2, CALLERS * 4, length());
        return new Contender<>(name + " at half of the peak", () -> half.run(this::caller));
    }

    private Spread rate() {
        return ours.spread(Load::rate);
    }

    Figure figure() {
        return Figure.of(name, "1/s", rate()).against("its statements", limit.spread(Load::rate));
    }

    Figure against(String name, Reading other) {
        return Figure.of(this.name, "1/s", rate()).against(name, other.rate());
    }
}

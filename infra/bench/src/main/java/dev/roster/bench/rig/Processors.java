package dev.roster.bench.rig;

import java.io.IOException;

/** How much processor time has been taken by each of those who work on a fact, in seconds. */
public record Processors(double service, double postgres, double kafka) {

    public static Processors taken(Rig rig, ProcessHandle service) throws IOException {
        return new Processors(own(service), withChildren(rig.postgres().process()), own(rig.kafka()));
    }

    public Processors since(Processors before) {
        return new Processors(service - before.service, postgres - before.postgres, kafka - before.kafka);
    }

    public Processors times(double factor) {
        return new Processors(service * factor, postgres * factor, kafka * factor);
    }

    public double total() {
        return service + postgres + kafka;
    }

    private static double own(ProcessHandle process) throws IOException {
        return ProcessTimes.of(process).orElseThrow().own();
    }

    /** A server process that ends hands its time over to the first one. */
    private static double withChildren(ProcessHandle first) throws IOException {
        var times = ProcessTimes.of(first).orElseThrow();
        var sum = times.own() + times.ended();
        for (var child : first.children().toList()) {
            sum += ProcessTimes.of(child).map(ProcessTimes::own).orElse(0.0);
        }
        return sum;
    }
}

package dev.roster.chaos;

import dev.roster.chaos.check.Checker;
import dev.roster.chaos.check.Collector;
import dev.roster.chaos.check.PlantedBug;
import dev.roster.chaos.fault.Faults;
import dev.roster.chaos.load.History;
import dev.roster.chaos.load.Load;
import dev.roster.chaos.load.Pace;
import dev.roster.chaos.rig.Instance;
import dev.roster.chaos.rig.Rig;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** One run: load, faults, and afterwards the check. */
public final class Chaos {

    private static final Duration LEASE = Duration.ofSeconds(3);
    private static final int CALLERS = 12;

    private Chaos() {}

    /** By hand: {@code -Dchaos.seed=}, {@code -Dchaos.kills=}, {@code -Dchaos.commands=}. */
    public static void main(String[] arguments) throws Exception {
        var report = run(Settings.fromProperties());
        System.out.println(report.text());
        System.exit(report.isGreen() ? 0 : 1);
    }

    static Report run(Settings settings) throws Exception {
        var start = System.nanoTime();
        var home = Path.of("target", "chaos").toAbsolutePath();
        try (var rig = Rig.start(home, LEASE.toSeconds() + "s");
                var history = new History(home);
                var faults = new Faults(rig, history, LEASE, settings.seed(), settings.kills())) {
            var started = System.nanoTime();
            System.out.printf(
                    "ready after %d s%n", Duration.ofNanos(started - start).toSeconds());
            var pace = new Pace(settings.commands(), faults::progress, history);
            var commands = rig.commands().stream().map(Instance::address).toList();
            var queries = rig.queries().stream().map(Instance::address).toList();
            try (var load = new Load(settings.seed(), CALLERS, commands, queries, pace, history)) {
                faults.run();
                load.await();
            }
            System.out.printf(
                    "load ended after %d s%n",
                    Duration.ofNanos(System.nanoTime() - start).toSeconds());
            var evidence = new Collector(rig, history, faults.injected(), faults.recoveries()).collect();
            var findings = Checker.check(evidence);
            var unnamed = findings.count() > 0
                    ? List.<PlantedBug>of()
                    : Arrays.stream(PlantedBug.values())
                            .filter(bug -> !bug.isNamed(evidence))
                            .toList();
            var took = Duration.ofNanos(System.nanoTime() - start);
            return new Report(settings, faults.recoveries(), history, evidence, findings, unnamed, took).write(home);
        }
    }
}

package dev.roster.chaos;

import dev.roster.chaos.check.Evidence;
import dev.roster.chaos.check.Findings;
import dev.roster.chaos.check.PlantedBug;
import dev.roster.chaos.check.Violation;
import dev.roster.chaos.fault.FaultKind;
import dev.roster.chaos.fault.Recoveries;
import dev.roster.chaos.load.History;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a run has shown. */
record Report(
        Settings settings,
        Recoveries recoveries,
        History history,
        Evidence evidence,
        Findings findings,
        List<PlantedBug> unnamed,
        Duration took) {

    private static final int MOST_VIOLATIONS = 50;

    Report write(Path home) throws IOException {
        Files.writeString(home.resolve("report.txt"), text());
        return this;
    }

    boolean isGreen() {
        return invalid().isEmpty() && findings.count() == 0;
    }

    /** Why the run proves nothing, if it does not. */
    List<String> invalid() {
        var reasons = new ArrayList<String>();
        for (var kind : FaultKind.values()) {
            if (recoveries.count(kind) == 0) reasons.add("did not strike: " + kind.title());
        }
        if (recoveries.kills() < settings.kills()) reasons.add("only " + recoveries.kills() + " kills");
        if (history.accepted() < settings.commands()) reasons.add("only " + history.accepted() + " commands");
        if (history.reads() == 0) reasons.add("nothing was read during the run");
        unnamed.forEach(bug -> reasons.add("the checker does not see a planted " + bug));
        return reasons;
    }

    String text() {
        var lines = new ArrayList<String>();
        lines.add("%-42s %5s %9s %9s  %s".formatted("fault", "fired", "median", "worst", "until"));
        Arrays.stream(FaultKind.values()).map(this::line).forEach(lines::add);
        lines.add("");
        lines.add("seed %d: %d kills, %d commands acknowledged, %d read back, %d facts, %d repeats on the topics, %d s"
                .formatted(
                        settings.seed(),
                        recoveries.kills(),
                        history.accepted(),
                        history.reads(),
                        facts(),
                        repeats(),
                        took.toSeconds()));
        lines.add("answers: " + history.answers());
        for (var kind : Violation.Kind.values()) {
            lines.add("%-42s %5d"
                    .formatted(kind.name().toLowerCase(Locale.ROOT).replace('_', ' '), findings.count(kind)));
        }
        invalid().forEach(reason -> lines.add("INVALID: " + reason));
        findings.all().stream().limit(MOST_VIOLATIONS).forEach(violation -> lines.add(violation.toString()));
        return String.join(System.lineSeparator(), lines);
    }

    private String line(FaultKind kind) {
        var times = recoveries.of(kind);
        if (times.isEmpty()) return "%-42s %5d".formatted(kind.title(), recoveries.count(kind));
        return "%-42s %5d %9s %9s  %s"
                .formatted(
                        kind.title(),
                        recoveries.count(kind),
                        seconds(times.get(times.size() / 2)),
                        seconds(times.getLast()),
                        kind.recovery());
    }

    private static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.2f s", time.toMillis() / 1_000.0);
    }

    private long facts() {
        return evidence.log().stream().map(logged -> logged.told()).distinct().count();
    }

    private long repeats() {
        return evidence.log().size() - facts();
    }
}

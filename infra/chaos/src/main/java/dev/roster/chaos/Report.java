package dev.roster.chaos;

import dev.roster.chaos.check.Bound;
import dev.roster.chaos.check.Bounds;
import dev.roster.chaos.check.Evidence;
import dev.roster.chaos.check.Findings;
import dev.roster.chaos.check.Logged;
import dev.roster.chaos.check.PlantedBug;
import dev.roster.chaos.check.Violation;
import dev.roster.chaos.fault.FaultKind;
import dev.roster.chaos.fault.Recoveries;
import dev.roster.chaos.load.Attempt;
import dev.roster.chaos.load.History;
import dev.roster.chaos.load.Patience;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

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
    /** Fewer would be thin. */
    private static final int FEWEST_READ_BACK = 300;

    private static final int FEWEST_COMPARED = 1_000;
    private static final int FEWEST_IN_A_STATE = 20;

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
        require(reasons, recoveries.kills(), settings.kills(), "kills");
        require(reasons, history.accepted(), settings.commands(), "commands");
        require(reasons, readBack(), FEWEST_READ_BACK, "commands were read back");
        require(reasons, history.comparisons(), FEWEST_COMPARED, "rows were seen twice");
        require(reasons, snapshots(), 1, "versions were announced again");
        require(reasons, kafkaAloneAway(), FEWEST_IN_A_STATE, "commands while Kafka alone was away");
        require(reasons, Bounds.poisoned(evidence.timeline()).size(), FEWEST_IN_A_STATE, "reads while poison struck");
        unnamed.forEach(bug -> reasons.add("the checker does not see a planted " + bug));
        return reasons;
    }

    private static void require(List<String> reasons, long number, long enough, String what) {
        if (number < enough) reasons.add("only " + number + " " + what);
    }

    String text() {
        var lines = new ArrayList<String>();
        lines.add(row("fault", "fired", "median", "worst", "limit", "late", "until"));
        Arrays.stream(FaultKind.values()).map(this::line).forEach(lines::add);
        Bounds.others(evidence.timeline()).forEach(bound -> lines.add(line(bound)));
        lines.add(
                "late: over the limit; a violation is %d times as much and %d s more, with eleven processes on %d cores"
                        .formatted(
                                Patience.TOLERANCE,
                                Bound.SLACK.toSeconds(),
                                Runtime.getRuntime().availableProcessors()));
        lines.add("");
        addFigures(lines);
        for (var kind : Violation.Kind.values()) {
            lines.add("%-44s %5d"
                    .formatted(kind.name().toLowerCase(Locale.ROOT).replace('_', ' '), findings.count(kind)));
        }
        invalid().forEach(reason -> lines.add("INVALID: " + reason));
        findings.all().stream().limit(MOST_VIOLATIONS).forEach(violation -> lines.add(violation.toString()));
        return String.join(System.lineSeparator(), lines);
    }

    private void addFigures(List<String> lines) {
        var timeline = evidence.timeline();
        lines.add(
                "seed %d: %d kills, %d commands acknowledged, %d facts, %d repeats and %d snapshots on the topics, %d s"
                        .formatted(
                                settings.seed(),
                                recoveries.kills(),
                                history.accepted(),
                                facts(),
                                repeats(),
                                snapshots(),
                                took.toSeconds()));
        lines.add("read back: %d, of them %d calm with p95 %s and %d while poison struck; rows seen twice: %d"
                .formatted(
                        readBack(),
                        Bounds.calm(timeline).size(),
                        seconds(Bounds.p95(Bounds.calm(timeline))),
                        Bounds.poisoned(timeline).size(),
                        history.comparisons()));
        lines.add("while Kafka alone was away: %d commands, %d of them failed"
                .formatted(
                        kafkaAloneAway(),
                        Bounds.withKafkaAloneAway(timeline)
                                .filter(Attempt::failed)
                                .count()));
        lines.add("answers: " + history.answers());
    }

    private String line(FaultKind kind) {
        var limit = kind.limit();
        var times = recoveries.of(kind);
        return line(kind.title(), recoveries.count(kind), times, limit, kind.recovery());
    }

    private static String line(Bound bound) {
        return line(bound.title(), bound.times().size(), bound.times(), bound.limit(), "");
    }

    private static String line(String title, int count, List<Duration> times, @Nullable Duration limit, String until) {
        var number = Integer.toString(count);
        var bound = limit == null ? "" : seconds(limit);
        var late = limit == null ? "" : Long.toString(new Bound(title, times, limit).late());
        if (times.isEmpty()) return row(title, number, "", "", bound, late, until);
        return row(title, number, seconds(times.get(times.size() / 2)), seconds(times.getLast()), bound, late, until);
    }

    private static String row(
            String title, String count, String median, String worst, String limit, String late, String until) {
        return "%-44s %5s %9s %9s %8s %5s  %s"
                .formatted(title, count, median, worst, limit, late, until)
                .stripTrailing();
    }

    private static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.2f s", time.toMillis() / 1_000.0);
    }

    private int readBack() {
        return evidence.timeline().readBacks().size();
    }

    private long kafkaAloneAway() {
        return Bounds.withKafkaAloneAway(evidence.timeline()).count();
    }

    private long facts() {
        return evidence.log().stream().map(Logged::told).distinct().count();
    }

    private long snapshots() {
        return evidence.log().stream().filter(Logged::isSnapshot).count();
    }

    private long repeats() {
        return evidence.log().size() - facts() - snapshots();
    }
}

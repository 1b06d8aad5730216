package dev.roster.chaos.check;

import dev.roster.chaos.check.Violation.Kind;
import dev.roster.chaos.fault.Disturbance;
import dev.roster.chaos.fault.FaultKind;
import dev.roster.chaos.load.Attempt;
import dev.roster.chaos.load.ReadBack;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** How long everything may take and what may be refused while something is the matter, by what callers have seen. */
public final class Bounds {

    private static final Duration REFUSAL = Duration.ofSeconds(3);
    private static final Duration HARDLY_ANYTHING = Duration.ofMillis(250);
    /** What a fault has left behind is found for so long. */
    private static final long GRACE = TimeUnit.SECONDS.toNanos(1);
    /** What readers asked to wait for, and did not get. */
    private static final Set<String> WAITED_FOR = Set.of("projection_lagging");

    private static final Set<FaultKind> MUTE = Set.of(FaultKind.RELAY_STOPPED, FaultKind.RELAY_ENDED);

    private Bounds() {}

    static void check(Timeline timeline, Findings findings) {
        for (var bound : all(timeline)) {
            for (var time : bound.violations()) {
                findings.add(Kind.TOO_LATE, "%s: %s, at most %s".formatted(bound.title(), time, bound.limit()));
            }
        }
        withKafkaAloneAway(timeline)
                .filter(Attempt::failed)
                .forEach(attempt -> findings.add(Kind.WRONG_ANSWER, "only Kafka was away: " + attempt));
        unexcused(timeline).forEach(attempt -> findings.add(Kind.WRONG_ANSWER, "no answer: " + attempt));
    }

    /** All that has a limit. */
    public static List<Bound> all(Timeline timeline) {
        var bounds = new ArrayList<Bound>();
        for (var kind : FaultKind.values()) {
            var limit = kind.limit();
            if (limit != null) {
                bounds.add(new Bound(kind.title(), timeline.recoveries().getOrDefault(kind, List.of()), limit));
            }
        }
        bounds.addAll(others(timeline));
        return bounds;
    }

    /** Those that are not the recovery from a fault. */
    public static List<Bound> others(Timeline timeline) {
        var refusals = timeline.attempts().stream()
                .filter(attempt -> attempt.status() == 503 && !WAITED_FOR.contains(attempt.problem()))
                .map(Attempt::took);
        var before = p95(readBack(timeline, isCalm(timeline)));
        var limit = before.multipliedBy(2).compareTo(HARDLY_ANYTHING) > 0 ? before.multipliedBy(2) : HARDLY_ANYTHING;
        var poisoned = p95(readBack(timeline, isPoisoned(timeline)));
        return List.of(
                new Bound("503 while PostgreSQL is away", refusals.sorted().toList(), REFUSAL),
                new Bound("read back: p95 while poison strikes", List.of(poisoned), limit));
    }

    /** What readers had to wait after a command, with nothing the matter and while poison strikes. */
    public static List<Duration> calm(Timeline timeline) {
        return readBack(timeline, isCalm(timeline));
    }

    public static List<Duration> poisoned(Timeline timeline) {
        return readBack(timeline, isPoisoned(timeline));
    }

    /** Commands asked for while Kafka was away and nothing else. */
    public static Stream<Attempt> withKafkaAloneAway(Timeline timeline) {
        var others = timeline.disturbances().stream()
                .filter(disturbance -> !disturbance.kind().isOfKafka())
                .toList();
        var away = timeline.disturbances().stream()
                .filter(disturbance -> disturbance.kind().isOfKafka())
                .toList();
        return timeline.attempts().stream()
                .filter(Attempt::command)
                .filter(attempt -> touches(away, attempt.start(), attempt.end(), 0))
                .filter(attempt -> !touches(others, attempt.start(), attempt.end(), GRACE));
    }

    /**
     * Whoever is stopped does not answer, and who is ending takes no new request and lets it wait for its end; everybody else
     * answers, be it with 503, or is dead and says so.
     */
    private static Stream<Attempt> unexcused(Timeline timeline) {
        var stops = timeline.disturbances().stream()
                .filter(disturbance -> MUTE.contains(disturbance.kind()))
                .toList();
        return timeline.attempts().stream()
                .filter(attempt -> attempt.problem().equals("HttpTimeoutException"))
                .filter(attempt -> !touches(stops, attempt.start(), attempt.end(), GRACE));
    }

    private static Predicate<ReadBack> isCalm(Timeline timeline) {
        return read -> !touches(timeline.disturbances(), read.start(), read.end(), GRACE);
    }

    private static Predicate<ReadBack> isPoisoned(Timeline timeline) {
        var poison = timeline.disturbances().stream()
                .filter(disturbance -> disturbance.kind() == FaultKind.POISON)
                .toList();
        var others = timeline.disturbances().stream()
                .filter(disturbance -> disturbance.kind() != FaultKind.POISON)
                .toList();
        return read ->
                touches(poison, read.start(), read.end(), 0) && !touches(others, read.start(), read.end(), GRACE);
    }

    private static List<Duration> readBack(Timeline timeline, Predicate<ReadBack> when) {
        return timeline.readBacks().stream()
                .filter(when)
                .map(ReadBack::took)
                .sorted()
                .toList();
    }

    public static Duration p95(List<Duration> sorted) {
        return sorted.isEmpty() ? Duration.ZERO : sorted.get(sorted.size() * 95 / 100);
    }

    private static boolean touches(Collection<Disturbance> disturbances, long start, long end, long grace) {
        return disturbances.stream().anyMatch(disturbance -> disturbance.touches(start, end, grace));
    }
}

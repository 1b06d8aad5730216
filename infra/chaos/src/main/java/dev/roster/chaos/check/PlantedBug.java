package dev.roster.chaos.check;

import dev.roster.chaos.check.Violation.Kind;
import dev.roster.chaos.load.Attempt;
import dev.roster.chaos.load.Told;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What bugs of the field would have left behind: a checker that does not name each of them proves nothing. */
public enum PlantedBug {
    /** The row of a slow transaction commits behind the cursor, and is never seen. */
    CURSOR_RELAY(Kind.LOST),
    /** The relay dies between deleting a row and sending it. */
    DELETE_BEFORE_SEND(Kind.LOST),
    /** A failed record is overtaken by the next. */
    OVERTAKING(Kind.OUT_OF_ORDER),
    /** A repeat under the same key is carried out. */
    KEY_FORGOTTEN(Kind.APPLIED_TWICE),
    /** The consumer dies between committing its offsets and writing the rows. */
    OFFSETS_FIRST(Kind.DIVERGED),
    /** A repeat of an old version writes its row again. */
    NO_VERSION_GUARD(Kind.DIVERGED),
    /** A repeat notifies once more. */
    NOTIFIED_TWICE(Kind.DIVERGED),
    /** A state is announced again in front of the fact that led to it. */
    ANNOUNCED_EARLY(Kind.OUT_OF_ORDER),
    /** Commands wait for Kafka. */
    KAFKA_IN_THE_WAY(Kind.WRONG_ANSWER),
    /** Refusals wait for as long as the network does: longer than any tolerance allows. */
    SLOW_REFUSAL(Kind.TOO_LATE);

    private final Kind kind;

    PlantedBug(Kind kind) {
        this.kind = kind;
    }

    private Evidence plant(Evidence evidence) {
        return switch (this) {
            case CURSOR_RELAY ->
                evidence.withLog(without(evidence, chosen(evidence))).withWaiting(1);
            case DELETE_BEFORE_SEND -> evidence.withLog(without(evidence, chosen(evidence)));
            case OVERTAKING -> overtaken(evidence);
            case KEY_FORGOTTEN -> repeated(evidence);
            case OFFSETS_FIRST -> withRow(evidence, "user", evidence.lastChanged(), null);
            case NO_VERSION_GUARD -> setBack(evidence);
            case NOTIFIED_TWICE -> notifiedTwice(evidence);
            case ANNOUNCED_EARLY -> announcedEarly(evidence);
            case KAFKA_IN_THE_WAY ->
                withAttempt(
                        evidence,
                        alone -> new Attempt(true, alone.start(), alone.end(), 503, "dependency_unavailable"));
            case SLOW_REFUSAL ->
                withAttempt(
                        evidence,
                        alone -> new Attempt(
                                true,
                                alone.start(),
                                alone.start() + TimeUnit.HOURS.toNanos(1),
                                503,
                                "dependency_unavailable"));
        };
    }

    /** Whether the checker names it, planted into the evidence of a run without violations. */
    public boolean isNamed(Evidence evidence) {
        return Checker.check(plant(evidence)).kinds().contains(kind);
    }

    /** The second version of a user that is still there. */
    private static Told chosen(Evidence evidence) {
        return new Told("user", UUID.fromString(evidence.lastChanged()), 2);
    }

    private static List<Logged> without(Evidence evidence, Told told) {
        return evidence.log().stream()
                .filter(logged -> !logged.told().equals(told))
                .toList();
    }

    private static Evidence overtaken(Evidence evidence) {
        var second = chosen(evidence);
        var first = new Told(second.aggregateType(), second.aggregateId(), 1);
        var log = new ArrayList<>(without(evidence, first));
        log.add(evidence.logged(first));
        return evidence.withLog(log);
    }

    private static Evidence repeated(Evidence evidence) {
        var told = chosen(evidence);
        var versions = evidence.log().stream()
                .map(Logged::told)
                .filter(other -> other.aggregateId().equals(told.aggregateId()))
                .filter(other -> other.aggregateType().equals(told.aggregateType()))
                .mapToLong(Told::version);
        var next = new Told(
                told.aggregateType(), told.aggregateId(), versions.max().orElseThrow() + 1);
        var log = new ArrayList<>(evidence.log());
        log.add(evidence.logged(told).as(next, UUID.randomUUID()));
        return evidence.withLog(log);
    }

    private static Evidence setBack(Evidence evidence) {
        var id = evidence.lastChanged();
        var row = evidence.readRow("user", id);
        return withRow(evidence, "user", id, row.replaceFirst(",\\d+\\)$", ",1)"));
    }

    private static Evidence notifiedTwice(Evidence evidence) {
        var notification = evidence.read()
                .getOrDefault("notification", Map.of())
                .entrySet()
                .iterator()
                .next();
        var recipient = notification.getKey().substring(0, 36);
        return withRow(evidence, "notification", recipient + " " + UUID.randomUUID(), notification.getValue());
    }

    private static Evidence announcedEarly(Evidence evidence) {
        var second = evidence.logged(chosen(evidence));
        var resync = evidence.injected().resyncs().stream().findFirst().orElse(null);
        var snapshot = second.announcedAgain(resync);
        var log = new ArrayList<>(evidence.log());
        log.add(log.indexOf(second), snapshot);
        return evidence.withLog(log);
    }

    private static Evidence withAttempt(Evidence evidence, UnaryOperator<Attempt> change) {
        var timeline = evidence.timeline();
        var alone = Bounds.withKafkaAloneAway(timeline).findFirst().orElseThrow();
        var attempts = new ArrayList<>(timeline.attempts());
        attempts.add(change.apply(alone));
        return evidence.withTimeline(
                new Timeline(attempts, timeline.readBacks(), timeline.disturbances(), timeline.recoveries()));
    }

    private static Evidence withRow(Evidence evidence, String table, String id, @Nullable String row) {
        var tables = new HashMap<>(evidence.read());
        var rows = new HashMap<>(tables.getOrDefault(table, Map.of()));
        if (row == null) rows.remove(id);
        else rows.put(id, row);
        tables.put(table, rows);
        return evidence.withRead(tables);
    }
}

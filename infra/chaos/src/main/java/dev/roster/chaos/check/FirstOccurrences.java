package dev.roster.chaos.check;

import dev.roster.chaos.check.Violation.Kind;
import dev.roster.chaos.load.Told;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The facts on the topics without their repeats, by aggregate and in the order in which they first stand there. */
record FirstOccurrences(List<Logged> facts, Map<String, List<Logged>> byAggregate) {

    static FirstOccurrences of(List<Logged> log, Set<String> resyncs, Findings findings) {
        var events = new HashMap<Told, UUID>();
        var facts = new ArrayList<Logged>();
        var byAggregate = new LinkedHashMap<String, List<Logged>>();
        var snapshots = new HashSet<UUID>();
        for (var logged : log) {
            if (logged.isSnapshot()) {
                if (snapshots.add(logged.eventId())) snapshot(logged, byAggregate, resyncs, findings);
                continue;
            }
            var known = events.putIfAbsent(logged.told(), logged.eventId());
            if (known == null) {
                facts.add(logged);
                byAggregate
                        .computeIfAbsent(name(logged.told()), _ -> new ArrayList<>(2))
                        .add(logged);
            } else if (!known.equals(logged.eventId())) {
                findings.add(Kind.INVENTED, "two facts for one version: " + logged);
            }
        }
        return new FirstOccurrences(facts, byAggregate);
    }

    /** For a resync, and between the fact of its version and the next one. */
    private static void snapshot(
            Logged logged, Map<String, List<Logged>> byAggregate, Set<String> resyncs, Findings findings) {
        if (!resyncs.contains(String.valueOf(logged.correlationId()))) {
            findings.add(Kind.INVENTED, "nobody asked for " + logged);
        }
        var before = byAggregate.get(name(logged.told()));
        if (before == null || !before.getLast().told().equals(logged.told())) {
            findings.add(Kind.OUT_OF_ORDER, "not the newest version there: " + logged);
        }
    }

    static String name(Told told) {
        return told.aggregateType() + " " + told.aggregateId();
    }

    Optional<Logged> last(String aggregate) {
        return Optional.ofNullable(byAggregate.get(aggregate)).map(List::getLast);
    }
}

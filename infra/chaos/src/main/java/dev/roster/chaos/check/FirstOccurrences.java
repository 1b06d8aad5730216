package dev.roster.chaos.check;

import dev.roster.chaos.check.Violation.Kind;
import dev.roster.chaos.load.Told;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The facts on the topics without their repeats, by aggregate and in the order in which they first stand there. */
record FirstOccurrences(List<Logged> facts, Map<String, List<Logged>> byAggregate) {

    static FirstOccurrences of(List<Logged> log, Findings findings) {
        var events = new HashMap<Told, UUID>();
        var facts = new ArrayList<Logged>();
        var byAggregate = new LinkedHashMap<String, List<Logged>>();
        for (var logged : log) {
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

    static String name(Told told) {
        return told.aggregateType() + " " + told.aggregateId();
    }

    Optional<Logged> last(String aggregate) {
        return Optional.ofNullable(byAggregate.get(aggregate)).map(List::getLast);
    }
}

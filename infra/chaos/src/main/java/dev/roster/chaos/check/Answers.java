package dev.roster.chaos.check;

import dev.roster.chaos.check.Violation.Kind;
import dev.roster.chaos.load.Entry;
import dev.roster.chaos.load.Told;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What callers were told against what stands on the topics: all of it, nothing besides, each once. */
final class Answers {

    private Answers() {}

    static void check(Evidence evidence, FirstOccurrences firsts, Findings findings) {
        evidence.wrongs().forEach(wrong -> findings.add(Kind.WRONG_ANSWER, wrong));
        var byRequest = new HashMap<String, List<Logged>>();
        for (var fact : firsts.facts()) {
            byRequest
                    .computeIfAbsent(String.valueOf(fact.correlationId()), _ -> new ArrayList<>(2))
                    .add(fact);
        }
        for (var entry : evidence.entries()) {
            var facts = byRequest.remove(entry.requestId());
            check(entry, facts == null ? List.of() : facts, findings);
        }
        byRequest.forEach((request, facts) -> findings.add(Kind.INVENTED, "nobody asked for " + facts));
    }

    private static void check(Entry entry, List<Logged> facts, Findings findings) {
        if (entry.status() == 0) return;
        var expected = new HashSet<>(entry.told());
        var told = new HashSet<Told>();
        for (var fact : facts) {
            told.add(fact.told());
            if (!entry.accepted()) findings.add(Kind.INVENTED, "refused with " + entry.status() + ": " + fact);
        }
        for (var one : expected)
            if (!told.contains(one)) findings.add(Kind.LOST, entry.requestId() + " was told of " + one);
        if (entry.accepted()) oneEffect(entry, expected, facts, findings);
    }

    /** Beside what the caller was told of: each companion once, and nothing of another type. */
    private static void oneEffect(Entry entry, Set<Told> expected, List<Logged> facts, Findings findings) {
        Map<String, Integer> companions = new HashMap<>();
        for (var fact : facts) {
            if (expected.contains(fact.told())) continue;
            var name = FirstOccurrences.name(fact.told()) + " " + fact.type();
            var times = companions.merge(name, 1, Integer::sum);
            if (times > 1 || !entry.companions().contains(fact.type())) {
                findings.add(Kind.APPLIED_TWICE, entry.requestId() + " also led to " + fact);
            }
        }
    }
}

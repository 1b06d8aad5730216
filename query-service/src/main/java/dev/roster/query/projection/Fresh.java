package dev.roster.query.projection;

import dev.roster.shared.event.EventEnvelope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is new in a batch; a snapshot is, unless its aggregate has come further, for the sake of rows that are wrong or gone.
 *
 * @param duplicates how many facts were left out, since their aggregates had come further
 * @param gaps how many facts jumped over a version
 */
record Fresh(List<EventEnvelope> facts, int duplicates, int gaps) {

    /** @param before how far the aggregates had come before the facts; empty for those that are new */
    static Fresh of(List<EventEnvelope> facts, Map<Aggregate, Long> before) {
        var fresh = new ArrayList<EventEnvelope>();
        var reached = new HashMap<>(before);
        var gaps = 0;
        for (var fact : facts) {
            var aggregate = Aggregate.of(fact);
            var known = reached.getOrDefault(aggregate, 0L);
            var version = fact.event().state().version();
            if (version < known || (version == known && !fact.type().isSnapshot())) continue;
            if (version > known + 1 && !fact.type().isSnapshot()) gaps++;
            reached.put(aggregate, version);
            fresh.add(fact);
        }
        return new Fresh(fresh, facts.size() - fresh.size(), gaps);
    }
}

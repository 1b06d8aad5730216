package dev.roster.query.projection;

import dev.roster.shared.event.Event;
import dev.roster.shared.event.EventEnvelope;
import dev.roster.shared.id.Id;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** New facts of one batch; those of each partition in its order. */
public record Facts(List<EventEnvelope> all) {

    /**
     * The newest fact about each aggregate of a kind, which carries its whole state.
     *
     * @param hasEnded whether the fact ends its aggregate
     */
    public <E extends Event> Newest<E> newest(Class<E> kind, Predicate<E> hasEnded) {
        Map<Id, E> facts = LinkedHashMap.newLinkedHashMap(all.size());
        for (var envelope : all) {
            if (kind.isInstance(envelope.event())) {
                var fact = kind.cast(envelope.event());
                facts.put(fact.state().id(), fact);
            }
        }
        return Newest.of(facts.values(), hasEnded);
    }

    /** The newest facts about aggregates, apart by whether those still exist. */
    public record Newest<E extends Event>(List<E> present, List<E> ended) {

        static <E extends Event> Newest<E> of(Iterable<E> facts, Predicate<E> hasEnded) {
            var newest = new Newest<E>(new ArrayList<>(), new ArrayList<>());
            for (var fact : facts) (hasEnded.test(fact) ? newest.ended : newest.present).add(fact);
            return newest;
        }
    }
}

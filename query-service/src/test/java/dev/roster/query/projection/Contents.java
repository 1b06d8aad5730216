package dev.roster.query.projection;

import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/** What the simulated tables contain. */
final class Contents {

    final Map<Aggregate, Long> applied = new HashMap<>();
    final Map<Partition, Long> consumed = new HashMap<>();
    final NavigableSet<String> parked = new TreeSet<>();

    /** Versions by user: the newest state. */
    final Map<UUID, Long> rows = new HashMap<>();

    /** How often each fact has had an effect that is no row that can be overwritten, like a notification. */
    final Map<UUID, Integer> effects = new TreeMap<>();

    /** How many rows there are. */
    int count;

    Contents copy() {
        var copy = new Contents();
        copy.applied.putAll(applied);
        copy.consumed.putAll(consumed);
        copy.parked.addAll(parked);
        copy.rows.putAll(rows);
        copy.effects.putAll(effects);
        copy.count = count;
        return copy;
    }
}

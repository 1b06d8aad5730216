package dev.roster.query.projection;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What the simulated tables contain. */
final class Contents {

    final Map<Aggregate, Long> applied = new HashMap<>();
    final Map<Partition, Long> consumed = new HashMap<>();
    final Set<String> parked = new HashSet<>();

    /** Versions by user: the newest state. */
    final Map<UUID, Long> rows = new HashMap<>();

    /** How often each fact has had an effect that is no row that can be overwritten, like a notification. */
    final Map<UUID, Integer> effects = new HashMap<>();

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

package dev.roster.query.projection;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.roster.shared.event.EventEnvelope;
import dev.roster.shared.event.EventHeaders;
import dev.roster.shared.event.EventJson;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What stands on the partitions. */
public final class SimulatedLog {

    /** What there is about a record; all but the first cannot be applied. */
    public enum Kind {
        FACT,
        /** No JSON. */
        BROKEN,
        /** A fact that no table takes. */
        POISON
    }

    /** A record, and what it was made from. */
    public record Entry(Delivery delivery, EventEnvelope fact, Kind kind, Aggregate aggregate, String place) {

        Entry(Delivery delivery, EventEnvelope fact, Kind kind) {
            this(delivery, fact, kind, Aggregate.of(fact), delivery.toString());
        }

        /** As it stands there. */
        public byte @Nullable [] value() {
            return delivery.value();
        }

        boolean isSnapshot() {
            return fact.type().isSnapshot();
        }

        long version() {
            return fact.event().state().version();
        }
    }

    private final Map<Partition, NavigableMap<Long, Entry>> partitions = new HashMap<>();
    private final Map<Partition, Long> ends = new HashMap<>();

    public SimulatedLog(List<Partition> all) {
        for (var partition : all) {
            partitions.put(partition, new TreeMap<>());
            ends.put(partition, 0L);
        }
    }

    /**
     * Writes a record at the end.
     *
     * @param gap how many offsets before it are of no record
     */
    public Entry append(Partition partition, EventEnvelope fact, Kind kind, int gap) {
        var value = kind == Kind.BROKEN ? "{".getBytes(UTF_8) : EventJson.write(fact.event());
        var offset = end(partition) + gap;
        var delivery = new Delivery(partition, offset, null, EventHeaders.write(fact), value);
        var entry = new Entry(delivery, fact, kind);
        partition(partition).put(offset, entry);
        ends.put(partition, offset + 1);
        return entry;
    }

    public long end(Partition partition) {
        return ends.getOrDefault(partition, 0L);
    }

    public Map<Partition, Long> ends() {
        return ends;
    }

    /** The records of a partition from an offset on. */
    public List<Entry> from(Partition partition, long offset, int limit) {
        return partition(partition).tailMap(offset, true).values().stream()
                .limit(limit)
                .toList();
    }

    Collection<Entry> before(Partition partition, long offset) {
        return partition(partition).headMap(offset, false).values();
    }

    private NavigableMap<Long, Entry> partition(Partition partition) {
        var entries = partitions.get(partition);
        if (entries == null) throw new IllegalArgumentException("no " + partition);
        return entries;
    }
}

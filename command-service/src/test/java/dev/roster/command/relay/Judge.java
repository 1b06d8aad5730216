package dev.roster.command.relay;

import dev.roster.command.outbox.Backlog.Row;
import dev.roster.simulation.Simulation;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.apache.kafka.common.TopicPartition;

/** What must be on the topics, and what is: the judge of a simulation. */
final class Judge {

    private final Simulation simulation;
    private final Map<Long, Row> committed = new LinkedHashMap<>();
    private final Map<UUID, NavigableSet<Long>> toCome = new HashMap<>();
    private final Map<UUID, TopicPartition> partitions = new HashMap<>();
    private final Set<Long> seen = new HashSet<>();
    private final Set<Long> refused = new HashSet<>();

    Judge(Simulation simulation) {
        this.simulation = simulation;
    }

    void expect(Row row) {
        committed.put(row.position(), row);
        if (Payload.of(row) != Payload.TAKEN) refused.add(row.position());
        toCome(row).add(row.attributes().aggregateVersion());
    }

    /** A record has come onto a topic. */
    void appended(Row row, TopicPartition partition) {
        if (!row.equals(committed.get(row.position()))) throw simulation.violated("invented: " + row.position());
        var before = partitions.putIfAbsent(row.attributes().aggregateId(), partition);
        if (before != null && !before.equals(partition)) throw simulation.violated("on two partitions");
        if (!seen.add(row.position())) return;
        var first = toCome(row).pollFirst();
        if (first == null || first != row.attributes().aggregateVersion()) {
            throw simulation.violated("out of order: " + row.position() + ", to come was version " + first);
        }
    }

    boolean hasSeen(Row row) {
        return seen.contains(row.position());
    }

    /** The row is about to be forgotten. */
    void require(Row row) {
        if (!hasSeen(row)) throw simulation.violated("lost: " + row.position());
    }

    boolean isRefused(Row row) {
        return refused.contains(row.position());
    }

    /** Whoever heard late of the refusal may park it again after it was taken. */
    void requireRefused(Row row) {
        if (Payload.of(row) == Payload.TAKEN)
            throw simulation.violated("parked though nobody refused it: " + row.position());
    }

    /** Kafka takes it from now on. */
    void accept(Row row) {
        refused.remove(row.position());
    }

    /** It is given up: the later ones come without it. */
    void discard(Row row) {
        if (seen.add(row.position())) toCome(row).remove(row.attributes().aggregateVersion());
    }

    /** All have come but those that wait behind a refused one. */
    void check(Set<UUID> parked) {
        for (var row : committed.values()) {
            if (!seen.contains(row.position())
                    && !parked.contains(row.attributes().aggregateId())) {
                throw new AssertionError("lost: " + row.position());
            }
        }
    }

    private NavigableSet<Long> toCome(Row row) {
        return toCome.computeIfAbsent(row.attributes().aggregateId(), _ -> new TreeSet<>());
    }
}

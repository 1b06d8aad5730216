package dev.roster.query.projection;

import dev.roster.operations.Audit;
import dev.roster.shared.event.AggregateType;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the read tables ready for the truth about aggregates that they are known to be wrong about. */
@Component
public final class Repair {

    /** Where the tables were thought to be further, what is announced again would pass for old. */
    private static final String LOWER = """
            update applied a set version = known.version
            from unnest(:type, :id, :version) as known (type, id, version)
            where a.aggregate_type = known.type and a.aggregate_id = known.id and a.version > known.version""";

    /** An inbox has no other row. */
    private static final String FORGET_INBOXES = """
            delete from applied where aggregate_type = 'inbox' and aggregate_id = any(:id)""";

    private final Projections projections;
    private final List<Projection> rooms;
    private final Audit audit;

    Repair(Projections projections, List<Projection> rooms, Audit audit) {
        this.projections = projections;
        this.rooms = rooms;
        this.audit = audit;
    }

    /**
     * Lets the present states of aggregates be written again when they are announced, and removes what there is not.
     *
     * @param remembered the versions that the aggregates really have
     * @param unknown aggregates that do not exist
     */
    public void prepare(Map<Aggregate, Long> remembered, List<Aggregate> unknown, @Nullable UUID actor) {
        projections.turn(writes -> {
            Columns.of(remembered.entrySet())
                    .text("type", entry -> entry.getKey().type())
                    .uuid("id", entry -> entry.getKey().id())
                    .bigint("version", Map.Entry::getValue)
                    .write(writes, LOWER);
            byType(unknown).forEach((type, ids) -> remove(type, ids, writes));
            remembered.keySet().forEach(aggregate -> audit(actor, aggregate, "announced again"));
            unknown.forEach(aggregate -> audit(actor, aggregate, "removed"));
            return true;
        });
    }

    private void remove(AggregateType type, List<UUID> ids, Writes writes) {
        for (var room : rooms) room.remove(type, ids, writes);
        if (type == AggregateType.INBOX) {
            Columns.of(ids).uuid("id", id -> id).write(writes, FORGET_INBOXES);
        }
    }

    private void audit(@Nullable UUID actor, Aggregate aggregate, String detail) {
        audit.write(actor, "comparison.repair", aggregate.type() + "/" + aggregate.id(), detail);
    }

    private static Map<AggregateType, List<UUID>> byType(List<Aggregate> aggregates) {
        var byType = new EnumMap<AggregateType, List<UUID>>(AggregateType.class);
        for (var aggregate : aggregates) {
            var type = AggregateType.find(aggregate.type()).orElseThrow();
            byType.computeIfAbsent(type, _ -> new ArrayList<>()).add(aggregate.id());
        }
        return byType;
    }
}

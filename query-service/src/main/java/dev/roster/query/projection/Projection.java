package dev.roster.query.projection;

import dev.roster.shared.event.AggregateType;
import java.util.List;
import java.util.UUID;

/** How a room keeps its tables true to the facts. */
public interface Projection {

    /**
     * Writes what the facts say; none of them has been applied before, but a snapshot may tell what has been.
     */
    void apply(Facts facts, Writes writes);

    /**
     * Queries that give {@code aggregate_type}, {@code id} and {@code version} of what readers see in the room's tables; none
     * where another room shows it.
     */
    default List<String> shows() {
        return List.of();
    }

    /** Removes what the room's tables say of aggregates that there are not; nobody is told, as nothing has happened. */
    void remove(AggregateType type, List<UUID> ids, Writes writes);
}

package dev.roster.operations;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is parked, as operators see it. What cannot be read of a record is null, and so is its place when Kafka never took it.
 *
 * @param parked after an action: whether it still is
 */
public record ParkedEntry(
        UUID id,
        @Nullable String aggregateType,
        @Nullable UUID aggregateId,
        String topic,
        @Nullable Integer partition,
        @Nullable Long offset,
        String error,
        Instant parkedAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean parked) {

    /** Reads the columns that are called like the components. */
    public static ParkedEntry of(ResultSet row) throws SQLException {
        return new ParkedEntry(
                row.getObject("id", UUID.class),
                row.getString("aggregate_type"),
                row.getObject("aggregate_id", UUID.class),
                row.getString("topic"),
                row.getObject("partition", Integer.class),
                row.getObject("offset", Long.class),
                row.getString("error"),
                row.getObject("parked_at", OffsetDateTime.class).toInstant(),
                null);
    }

    /** The same after an action. */
    public ParkedEntry after(boolean stillParked) {
        return new ParkedEntry(id, aggregateType, aggregateId, topic, partition, offset, error, parkedAt, stillParked);
    }
}

package dev.roster.command.relay;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An aggregate that is parked, as operators see it. What Kafka never took has neither partition nor offset.
 *
 * @param parked after an action: whether it still is
 */
record ParkedEntry(
        UUID id,
        String aggregateType,
        UUID aggregateId,
        String topic,
        @Nullable Integer partition,
        @Nullable Long offset,
        String error,
        Instant parkedAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean parked) {

    static ParkedEntry of(ResultSet row) throws SQLException {
        return new ParkedEntry(
                row.getObject("id", UUID.class),
                row.getString("aggregate_type"),
                row.getObject("aggregate_id", UUID.class),
                row.getString("topic"),
                null,
                null,
                row.getString("error"),
                row.getObject("parked_at", OffsetDateTime.class).toInstant(),
                null);
    }

    /** The same, no longer parked. */
    ParkedEntry unparked() {
        return new ParkedEntry(
                id, aggregateType, aggregateId, topic, partition, offset, error, parkedAt, Boolean.FALSE);
    }
}

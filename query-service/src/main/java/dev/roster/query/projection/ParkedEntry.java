package dev.roster.query.projection;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record that is parked, as operators see it; what cannot be read of it is null.
 *
 * @param parked after an action: whether it still is
 */
record ParkedEntry(
        UUID id,
        @Nullable String aggregateType,
        @Nullable UUID aggregateId,
        String topic,
        int partition,
        long offset,
        String error,
        Instant parkedAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean parked) {

    static ParkedEntry of(ResultSet row) throws SQLException {
        return new ParkedEntry(
                row.getObject("id", UUID.class),
                row.getString("aggregate_type"),
                row.getObject("aggregate_id", UUID.class),
                row.getString("topic"),
                row.getInt("partition"),
                row.getLong("offset"),
                row.getString("error"),
                row.getObject("parked_at", OffsetDateTime.class).toInstant(),
                null);
    }

    ParkedEntry after(boolean stillParked) {
        return new ParkedEntry(id, aggregateType, aggregateId, topic, partition, offset, error, parkedAt, stillParked);
    }

    /** As log lines and the audit name it. */
    String place() {
        return topic + "-" + partition + "@" + offset;
    }
}

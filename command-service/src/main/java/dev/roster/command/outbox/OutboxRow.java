package dev.roster.command.outbox;

import dev.roster.shared.event.EventAttributes;
import dev.roster.shared.event.EventEnvelope;
import dev.roster.shared.event.EventJson;
import dev.roster.shared.time.Timestamps;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.SqlArrayValue;

/** A fact as it stands in the outbox. */
record OutboxRow(String topic, EventAttributes fact, byte[] payload) {

    /** Far below what a topic takes, so that the caller gets the error and the relay never does. */
    static final int MAX_PAYLOAD_BYTES = 256 * 1024;

    /** @throws IllegalArgumentException when the fact is larger than 256 KiB */
    static OutboxRow of(EventEnvelope fact) {
        var payload = EventJson.write(fact.event());
        if (payload.length > MAX_PAYLOAD_BYTES) {
            throw new IllegalArgumentException(fact.type() + " of " + payload.length + " bytes is too large");
        }
        return new OutboxRow(fact.type().aggregateType().topic().wireName(), fact.attributes(), payload);
    }

    /** In the order of the columns. */
    Object[] values() {
        return new Object[] {
            fact.id(),
            topic,
            fact.aggregateType(),
            fact.aggregateId(),
            fact.aggregateVersion(),
            fact.partitionKey(),
            fact.type(),
            fact.time().atOffset(ZoneOffset.UTC),
            fact.correlationId(),
            fact.causationId(),
            fact.actorId(),
            fact.traceparent(),
            payload
        };
    }

    /** Rows turned into columns: arrays for one statement that writes all of them. */
    static Map<String, Object> columns(List<OutboxRow> rows) {
        return Map.ofEntries(
                column("id", "uuid", rows, row -> row.fact.id()),
                column("topic", "text", rows, OutboxRow::topic),
                column("aggregate_type", "text", rows, row -> row.fact.aggregateType()),
                column("aggregate_id", "uuid", rows, row -> row.fact.aggregateId()),
                column("aggregate_version", "int8", rows, row -> row.fact.aggregateVersion()),
                column("partition_key", "uuid", rows, row -> row.fact.partitionKey()),
                column("type", "text", rows, row -> row.fact.type()),
                column("time", "timestamptz", rows, row -> Timestamps.format(row.fact.time())),
                column("correlation_id", "text", rows, row -> row.fact.correlationId()),
                column("causation_id", "uuid", rows, row -> row.fact.causationId()),
                column("actor_id", "uuid", rows, row -> row.fact.actorId()),
                column("traceparent", "text", rows, row -> row.fact.traceparent()),
                Map.entry("payload", new SqlArrayValue("bytea", payloads(rows))));
    }

    private static Map.Entry<String, Object> column(
            String name, String type, List<OutboxRow> rows, Function<OutboxRow, @Nullable Object> value) {
        return Map.entry(name, new SqlArrayValue(type, rows.stream().map(value).toArray()));
    }

    /** As an array of its own type: the driver takes no bytes among objects. */
    private static Object[] payloads(List<OutboxRow> rows) {
        return rows.stream().map(OutboxRow::payload).toArray(byte[][]::new);
    }
}

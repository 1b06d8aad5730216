package dev.roster.query.projection;

import dev.roster.shared.event.EventHeaders;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A record as it arrived, whatever it may be. */
public record Delivery(
        Partition partition, long offset, byte @Nullable [] key, Map<String, String> headers, byte @Nullable [] value) {

    /** What connects log lines about this record with the request that caused it. */
    @Nullable
    String requestId() {
        var correlation = headers.get("ce_correlationid");
        return correlation == null ? headers.get(EventHeaders.TRACEPARENT) : correlation;
    }

    @Override
    public String toString() {
        return partition.topic() + "-" + partition.number() + "@" + offset;
    }
}

package dev.roster.query.projection;

import dev.roster.shared.event.EventHeaders;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A record as it arrived, whatever it may be. Safe for use by several threads. */
public final class Delivery {

    private static final String CORRELATION_ID = "ce_correlationid";

    private final Partition partition;
    private final long offset;
    private final byte @Nullable [] key;
    private final Map<String, String> headers;
    private final byte @Nullable [] value;
    private @Nullable Reading reading;

    public Delivery(
            Partition partition,
            long offset,
            byte @Nullable [] key,
            Map<String, String> headers,
            byte @Nullable [] value) {
        this.partition = partition;
        this.offset = offset;
        this.key = key;
        this.headers = headers;
        this.value = value;
    }

    public Partition partition() {
        return partition;
    }

    public long offset() {
        return offset;
    }

    byte @Nullable [] key() {
        return key;
    }

    Map<String, String> headers() {
        return headers;
    }

    byte @Nullable [] value() {
        return value;
    }

    /** What it says; made out once, by whoever asks first. */
    synchronized Reading reading() {
        var present = reading;
        if (present == null) {
            present = Reading.of(headers, value);
            reading = present;
        }
        return present;
    }

    /** What connects log lines about this record with the request that caused it. */
    @Nullable
    String requestId() {
        var correlation = headers.get(CORRELATION_ID);
        return correlation == null ? headers.get(EventHeaders.TRACEPARENT) : correlation;
    }

    /** The position, as log lines show it. */
    @Override
    public String toString() {
        return partition.topic() + "-" + partition.number() + "@" + offset;
    }
}

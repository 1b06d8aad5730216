package dev.roster.shared.event;

import dev.roster.shared.id.UserId;
import dev.roster.shared.id.Uuids;
import dev.roster.shared.time.Timestamps;
import java.time.DateTimeException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The CloudEvents attributes of a fact, as headers of a Kafka record (binary content mode). */
public final class EventHeaders {

    public static final String TYPE = "ce_type";
    public static final String AGGREGATE_TYPE = "ce_aggregatetype";
    public static final String AGGREGATE_ID = "ce_aggregateid";
    public static final String AGGREGATE_VERSION = "ce_aggregateversion";
    public static final String TRACEPARENT = "traceparent";

    private static final String SPEC_VERSION = "ce_specversion";
    private static final String ID = "ce_id";
    private static final String SOURCE = "ce_source";
    private static final String SUBJECT = "ce_subject";
    private static final String TIME = "ce_time";
    private static final String PARTITION_KEY = "ce_partitionkey";
    private static final String CORRELATION_ID = "ce_correlationid";
    private static final String CAUSATION_ID = "ce_causationid";
    private static final String AUTH_ID = "ce_authid";
    private static final String CONTENT_TYPE = "content-type";

    private EventHeaders() {}

    public static Map<String, String> write(EventEnvelope envelope) {
        return write(envelope.attributes());
    }

    /** All headers of a fact, those without a value left out. */
    public static Map<String, String> write(EventAttributes attributes) {
        var headers = new LinkedHashMap<String, String>();
        headers.put(SPEC_VERSION, "1.0");
        headers.put(ID, attributes.id().toString());
        headers.put(SOURCE, "/roster/command-service");
        headers.put(TYPE, attributes.type());
        headers.put(SUBJECT, attributes.aggregateType() + "/" + attributes.aggregateId());
        headers.put(TIME, Timestamps.format(attributes.time()));
        headers.put(PARTITION_KEY, attributes.partitionKey().toString());
        headers.put(AGGREGATE_TYPE, attributes.aggregateType());
        headers.put(AGGREGATE_ID, attributes.aggregateId().toString());
        headers.put(AGGREGATE_VERSION, Long.toString(attributes.aggregateVersion()));
        putKnown(headers, CORRELATION_ID, attributes.correlationId());
        putKnown(headers, CAUSATION_ID, attributes.causationId());
        putKnown(headers, AUTH_ID, attributes.actorId());
        putKnown(headers, TRACEPARENT, attributes.traceparent());
        headers.put(CONTENT_TYPE, "application/json");
        return headers;
    }

    /**
     * Reads a record back.
     *
     * @return empty for a type that this version does not know
     * @throws InvalidEvent when a needed header is missing or malformed, or the value is no such fact
     */
    public static Optional<EventEnvelope> read(Map<String, String> headers, byte @Nullable [] value) {
        var type = EventType.find(required(headers, TYPE));
        if (type.isEmpty()) return Optional.empty();
        if (value == null) throw new InvalidEvent("a " + type.get().wireName() + " without a value", null);
        var causation = headers.get(CAUSATION_ID);
        var actor = headers.get(AUTH_ID);
        try {
            return Optional.of(new EventEnvelope(
                    uuid(ID, required(headers, ID)),
                    Timestamps.parse(required(headers, TIME)),
                    headers.get(CORRELATION_ID),
                    causation == null ? null : uuid(CAUSATION_ID, causation),
                    actor == null ? null : new UserId(uuid(AUTH_ID, actor)),
                    headers.get(TRACEPARENT),
                    EventJson.read(type.get(), value)));
        } catch (DateTimeException e) {
            throw new InvalidEvent("malformed " + TIME, e);
        }
    }

    private static void putKnown(Map<String, String> headers, String name, @Nullable Object value) {
        if (value != null) headers.put(name, value.toString());
    }

    private static String required(Map<String, String> headers, String name) {
        var value = headers.get(name);
        if (value == null) throw new InvalidEvent("no header " + name, null);
        return value;
    }

    private static UUID uuid(String name, String value) {
        return Uuids.parse(value).orElseThrow(() -> new InvalidEvent("malformed " + name, null));
    }
}

package dev.roster.shared.event;

import dev.roster.shared.time.TimeModule;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The JSON form of a fact, as it stands in the value of a Kafka record. Reads tolerantly: unknown fields are ignored. */
public final class EventJson {

    private static final Set<String> NEVER_PREVIOUS = Set.of("version", "updatedAt");
    private static final TypeReference<Map<String, @Nullable Object>> FIELDS = new TypeReference<>() {};
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new TimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private EventJson() {}

    /** UTF-8 JSON with {@code state}, {@code previous} and what else the fact says. */
    public static byte[] write(Event event) {
        return MAPPER.writeValueAsBytes(event);
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws InvalidEvent when the bytes are no such fact
     */
    public static Event read(EventType type, byte[] json) {
        try {
            var event = MAPPER.readValue(json, type.event());
            if (event == null || event.state() == null || event.state().id() == null) {
                throw new InvalidEvent("a " + type.wireName() + " without state", null);
            }
            return event;
        } catch (JacksonException e) {
            throw new InvalidEvent("not a " + type.wireName() + ": " + e.getOriginalMessage(), e);
        }
    }

    static Map<String, @Nullable Object> difference(State before, State after) {
        var old = MAPPER.convertValue(before, FIELDS);
        var now = MAPPER.convertValue(after, FIELDS);
        var changed = new LinkedHashMap<String, @Nullable Object>();
        old.forEach((field, value) -> {
            if (!NEVER_PREVIOUS.contains(field) && !Objects.equals(value, now.get(field))) {
                changed.put(field, value);
            }
        });
        return changed;
    }
}

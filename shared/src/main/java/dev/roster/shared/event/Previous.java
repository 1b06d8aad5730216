package dev.roster.shared.event;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields that a change touched, with their old values in their JSON form; never version or updatedAt. */
public record Previous(@JsonValue Map<String, @Nullable Object> fields) {

    public static final Previous NONE = new Previous(Map.of());

    @JsonCreator
    public Previous {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /** What differs from {@code before} to {@code after}. */
    public static <S extends State> Previous between(S before, S after) {
        return new Previous(EventJson.difference(before, after));
    }

    /** The old value of a field that changed, else null. */
    public @Nullable Object get(String field) {
        return fields.get(field);
    }
}

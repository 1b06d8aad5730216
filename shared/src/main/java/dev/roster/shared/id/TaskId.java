package dev.roster.shared.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.UUID;

/** Identifies a task. */
public record TaskId(UUID value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public TaskId {}

    /** A new id; see {@link Uuids#next()}. */
    public static TaskId next() {
        return new TaskId(Uuids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

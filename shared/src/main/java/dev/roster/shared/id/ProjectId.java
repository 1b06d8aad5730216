package dev.roster.shared.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.UUID;

/** Identifies a project. */
public record ProjectId(UUID value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ProjectId {}

    /** A new id; see {@link Uuids#next()}. */
    public static ProjectId next() {
        return new ProjectId(Uuids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

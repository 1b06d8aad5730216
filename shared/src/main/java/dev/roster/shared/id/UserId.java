package dev.roster.shared.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.UUID;

/** Identifies a user, and the settings and the inbox that belong to it. */
public record UserId(UUID value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public UserId {}

    /** A new id; see {@link Uuids#next()}. */
    public static UserId next() {
        return new UserId(Uuids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

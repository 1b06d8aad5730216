package dev.roster.shared.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.UUID;

/** Identifies the membership of a user in an organization. */
public record MembershipId(UUID value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public MembershipId {}

    /** A new id; see {@link Uuids#next()}. */
    public static MembershipId next() {
        return new MembershipId(Uuids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

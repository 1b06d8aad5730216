package dev.roster.shared.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.UUID;

/** Identifies an organization. */
public record OrganizationId(UUID value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public OrganizationId {}

    /** A new id; see {@link Uuids#next()}. */
    public static OrganizationId next() {
        return new OrganizationId(Uuids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

package dev.roster.query.http;

import dev.roster.shared.id.Uuids;
import java.util.UUID;

/** Ids as they stand in paths. */
public final class PathId {

    private static final UUID NOBODYS = new UUID(0, 0);

    private PathId() {}

    /** A malformed id is like one that nothing has, so that both end in the same "not found". */
    public static UUID of(String text) {
        return Uuids.parse(text).orElse(NOBODYS);
    }
}

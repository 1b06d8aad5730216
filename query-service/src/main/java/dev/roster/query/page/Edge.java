package dev.roster.query.page;

import java.util.UUID;

/**
 * Where the rows with the cursor's key begin. Behind a row is, if possible, the next id there can be, included: the planner
 * estimates a comparison of rows by that of their keys, and thinks of those with an equal key only if they are included.
 */
record Edge(UUID id, boolean included) {

    private static final UUID FIRST = new UUID(0, 0);
    private static final UUID LAST = new UUID(-1, -1);

    static Edge of(Cursor cursor, boolean descending) {
        var id = cursor.id();
        if (cursor.inclusive()) return new Edge(id, true);
        if (id.equals(descending ? FIRST : LAST)) return new Edge(id, false);
        return new Edge(descending ? before(id) : after(id), true);
    }

    private static UUID after(UUID id) {
        var low = id.getLeastSignificantBits() + 1;
        return new UUID(id.getMostSignificantBits() + (low == 0 ? 1 : 0), low);
    }

    private static UUID before(UUID id) {
        var low = id.getLeastSignificantBits();
        return new UUID(id.getMostSignificantBits() - (low == 0 ? 1 : 0), low - 1);
    }
}

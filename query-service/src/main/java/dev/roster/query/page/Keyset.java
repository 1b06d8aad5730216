package dev.roster.query.page;

import java.util.Map;

/**
 * An order and the places in it, in SQL: rows are compared as a whole, so that one range of an index over key and id
 * holds all that come before or after a place, wherever it is.
 *
 * @param key the expression that rows are ordered by before their ids, or that of the ids alone
 */
record Keyset(Order order, String key, String id) {

    String orderBy(boolean backward) {
        var direction = descending(backward) ? " desc" : "";
        return byIdAlone() ? id + direction : key + direction + ", " + id + direction;
    }

    /** Holds for the rows from a place on, with parameters of {@link #parameters}. */
    String from(Cursor cursor) {
        var comparison =
                (descending(cursor.backward()) ? "<" : ">") + (edge(cursor).included() ? "=" : "");
        return byIdAlone()
                ? "%s %s :place".formatted(id, comparison)
                : "(%s, %s) %s (:key, :place)".formatted(key, id, comparison);
    }

    Map<String, Object> parameters(Cursor cursor) {
        return Map.of(
                "key",
                order.sort().type().parameter(cursor.key()),
                "place",
                edge(cursor).id());
    }

    private Edge edge(Cursor cursor) {
        return Edge.of(cursor, descending(cursor.backward()));
    }

    private boolean byIdAlone() {
        return key.equals(id);
    }

    private boolean descending(boolean backward) {
        return order.descending() != backward;
    }
}

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
                ? "%s %s :%s".formatted(id, comparison, place(cursor))
                : "(%s, %s) %s (:key, :%s)".formatted(key, id, comparison, place(cursor));
    }

    Map<String, Object> parameters(Cursor cursor) {
        return Map.of(
                "key",
                order.sort().type().parameter(cursor.key()),
                place(cursor),
                edge(cursor).id());
    }

    /** One name for each direction, since a statement may read in both. */
    private static String place(Cursor cursor) {
        return cursor.backward() ? "before" : "after";
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

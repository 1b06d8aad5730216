package dev.roster.query.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one page in the order of the list, and the places to go on from.
 *
 * @param more whether there are rows after these
 */
record Stretch(
        List<Row> rows,
        boolean more,
        @Nullable Cursor next,
        @Nullable Cursor previous) {

    static Stretch read(Rows rows, PageRequest request) {
        var cursor = request.cursor();
        var page = request.page();
        if (page != null) return numbered(rows, request.limit(), page);
        return cursor == null ? begin(rows, request.limit()) : from(rows, request.limit(), cursor);
    }

    private static Stretch numbered(Rows rows, int limit, int page) {
        var fetched = rows.fetch(null, (page - 1) * limit).rows();
        return new Stretch(cut(fetched, limit), fetched.size() > limit, null, null);
    }

    private static Stretch begin(Rows rows, int limit) {
        var fetched = rows.fetch(null, 0).rows();
        var shown = cut(fetched, limit);
        var more = fetched.size() > limit;
        return new Stretch(shown, more, more ? Cursor.after(shown.getLast()) : null, null);
    }

    private static Stretch from(Rows rows, int limit, Cursor cursor) {
        var fetched = rows.fetch(cursor, 0);
        if (fetched.rows().isEmpty()) return empty(rows, cursor);
        var shown = new ArrayList<>(cut(fetched.rows(), limit));
        var further = fetched.rows().size() > limit;
        if (cursor.backward()) Collections.reverse(shown);
        var isFollowed = cursor.backward() ? fetched.behind() : further;
        var isPreceded = cursor.backward() ? further : fetched.behind();
        return new Stretch(
                shown,
                isFollowed,
                isFollowed ? Cursor.after(shown.getLast()) : null,
                isPreceded ? Cursor.before(shown.getFirst()) : null);
    }

    /** What was there is gone: the way back begins at the same place, so that a walk to and fro misses nothing. */
    private static Stretch empty(Rows rows, Cursor cursor) {
        var back = existing(rows, cursor.turned());
        return cursor.backward()
                ? new Stretch(List.of(), back != null, back, null)
                : new Stretch(List.of(), false, null, back);
    }

    private static @Nullable Cursor existing(Rows rows, Cursor cursor) {
        return rows.any(cursor) ? cursor : null;
    }

    private static List<Row> cut(List<Row> fetched, int limit) {
        return fetched.subList(0, Math.min(limit, fetched.size()));
    }
}

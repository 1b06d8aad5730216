package dev.roster.query.page;

import java.util.UUID;

/**
 * A place in a list and the direction to read from there.
 *
 * @param inclusive whether the row at that very place belongs to what is read
 * @param key the sort key of that row, as {@link ColumnType#read} gave it
 */
record Cursor(boolean backward, boolean inclusive, String key, UUID id) {

    static Cursor after(Row row) {
        return new Cursor(false, false, row.key(), row.id());
    }

    static Cursor before(Row row) {
        return new Cursor(true, false, row.key(), row.id());
    }

    /** Whether it was given for what comes after a row that has been shown. */
    boolean followsARow() {
        return !backward && !inclusive;
    }

    /** The same place, read in the other direction, together with the row at it. */
    Cursor turned() {
        return new Cursor(!backward, true, key, id);
    }

    /** All that is not read from here. */
    Cursor rest() {
        return new Cursor(!backward, !inclusive, key, id);
    }
}

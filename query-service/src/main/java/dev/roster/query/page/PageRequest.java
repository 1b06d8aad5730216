package dev.roster.query.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request for one page.
 *
 * @param page the number of the page in offset mode, else null
 * @param cursor null at the beginning of a walk, and in offset mode
 */
record PageRequest(
        Query query,
        List<Column> columns,
        int limit,
        @Nullable Integer page,
        @Nullable Cursor cursor,
        Total.Mode total) {}

package dev.roster.query.page;

import dev.roster.shared.time.Timestamps;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** How a value of SQL stands in JSON, and how a cursor carries it as text without losing anything. */
public enum ColumnType {
    TEXT,
    UUID,
    BOOLEAN,
    INTEGER,
    LONG,
    INSTANT;

    /** As it stands in JSON. */
    @Nullable
    Object read(ResultSet row, int column) throws SQLException {
        return switch (this) {
            case TEXT, UUID -> row.getString(column);
            case BOOLEAN -> row.getObject(column, Boolean.class);
            case INTEGER -> row.getObject(column, Integer.class);
            case LONG -> row.getObject(column, Long.class);
            case INSTANT -> {
                var time = row.getObject(column, OffsetDateTime.class);
                yield time == null ? null : Timestamps.format(time.toInstant());
            }
        };
    }

    /** From the text of what {@link #read} returned to a parameter of a statement. */
    Object parameter(String text) {
        return switch (this) {
            case TEXT -> text;
            case UUID -> java.util.UUID.fromString(text);
            case BOOLEAN -> Boolean.valueOf(text);
            case INTEGER -> Integer.valueOf(text);
            case LONG -> Long.valueOf(text);
            case INSTANT -> Timestamps.parse(text).atOffset(ZoneOffset.UTC);
        };
    }
}

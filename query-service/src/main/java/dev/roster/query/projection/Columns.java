package dev.roster.query.projection;

import dev.roster.shared.time.Timestamps;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;

/**
 * Rows turned into columns: the arrays of a statement that writes all of them in one round trip. Where the driver has a binary form
 * for an array, it depends on the class of its elements.
 */
public final class Columns<R> {

    private final List<R> rows;
    private final Map<String, Object> arrays = new HashMap<>();

    private Columns(List<R> rows) {
        this.rows = rows;
    }

    public static <R> Columns<R> of(Collection<R> rows) {
        return new Columns<>(List.copyOf(rows));
    }

    public Columns<R> uuid(String name, Function<R, @Nullable UUID> value) {
        return add(name, "uuid", Object[]::new, value);
    }

    public Columns<R> text(String name, Function<R, @Nullable String> value) {
        return add(name, "text", String[]::new, value);
    }

    /** The wire names of an enum, which are its constants in lower case. */
    public Columns<R> word(String name, Function<R, @Nullable Enum<?>> value) {
        return add(name, "text", String[]::new, row -> {
            var constant = value.apply(row);
            return constant == null ? null : constant.name().toLowerCase(Locale.ROOT);
        });
    }

    public Columns<R> bool(String name, Function<R, Boolean> value) {
        return add(name, "bool", Boolean[]::new, value);
    }

    public Columns<R> integer(String name, Function<R, @Nullable Integer> value) {
        return add(name, "int4", Integer[]::new, value);
    }

    public Columns<R> bigint(String name, Function<R, Long> value) {
        return add(name, "int8", Long[]::new, value);
    }

    public Columns<R> time(String name, Function<R, @Nullable Instant> value) {
        return add(name, "timestamptz", Object[]::new, row -> {
            var time = value.apply(row);
            return time == null ? null : Timestamps.format(time);
        });
    }

    /** Runs the statement, whose parameters are these columns; not at all when there are no rows. */
    void update(JdbcClient jdbc, String sql) {
        if (!rows.isEmpty()) jdbc.sql(sql).params(arrays).update();
    }

    /** Adds the statement, whose parameters are these columns; not at all when there are no rows. */
    public void write(Writes writes, String sql) {
        if (!rows.isEmpty()) writes.add(sql, arrays);
    }

    /** Starts the query, whose parameters are these columns. */
    JdbcClient.StatementSpec query(JdbcClient jdbc, String sql) {
        return jdbc.sql(sql).params(arrays);
    }

    private Columns<R> add(
            String name, String type, IntFunction<Object[]> array, Function<R, ? extends @Nullable Object> value) {
        arrays.put(name, new SqlArrayValue(type, rows.stream().map(value).toArray(array)));
        return this;
    }
}

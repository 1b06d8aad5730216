package dev.roster.query.page;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A member of the rows of a list, and the SQL expressions that it is made of. */
record Column(String name, List<String> expressions, Reading reading) {

    /** Makes the member's value of the columns of a result, from the given one on. */
    interface Reading {
        @Nullable
        Object read(ResultSet row, int first) throws SQLException;
    }

    static Column of(String name, ColumnType type, String expression) {
        return new Column(name, List.of(expression), type::read);
    }

    static Column composed(String name, Function<List<@Nullable String>, Object> maker, String... expressions) {
        return new Column(name, List.of(expressions), (row, first) -> {
            var texts = new ArrayList<@Nullable String>();
            for (var i = 0; i < expressions.length; i++) texts.add(row.getString(first + i));
            return maker.apply(texts);
        });
    }

    /** The expressions of all these columns, in their order. */
    static String selected(List<Column> columns) {
        return columns.stream().flatMap(column -> column.expressions.stream()).collect(Collectors.joining(", "));
    }

    /** All members of a row, from a column of the result on. */
    static Map<String, @Nullable Object> members(List<Column> columns, ResultSet row, int first) throws SQLException {
        var members = new LinkedHashMap<String, @Nullable Object>();
        var next = first;
        for (var column : columns) {
            members.put(column.name, column.reading.read(row, next));
            next += column.expressions.size();
        }
        return members;
    }
}

package dev.roster.query.page;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a list offers, declared once and in literals with {@link #of}. A request only chooses among it; none of its text
 * becomes part of a statement.
 *
 * @param whole what holds for every row, where indexes are told by it that serve the list without filters
 * @param columns the members of a row by their names, {@code id} first
 * @param order what holds when the request asks for none
 */
public record Listing(
        String name,
        String from,
        String id,
        @Nullable Parent parent,
        @Nullable String whole,
        Map<String, Column> columns,
        Map<String, Filter> filters,
        @Nullable Search search,
        Map<String, Sort> sorts,
        Order order) {

    /**
     * Begins a declaration.
     *
     * @param from the table; names from elsewhere are subqueries in columns, which read as many rows as the page has and none
     *     unless they are asked for, where of a join the planner might make more
     * @param id the expression of the rows' ids, unique within the list
     */
    public static ListingBuilder of(String name, String from, String id) {
        return new ListingBuilder(name, from, id);
    }

    Set<String> parameters() {
        var names = new TreeSet<>(List.of("limit", "cursor", "page", "total", "sort", "fields"));
        names.addAll(filters.keySet());
        if (search != null) names.add(Search.PARAMETER);
        return names;
    }

    /** All that {@code sort} may be. */
    String orders() {
        return String.join(
                ", ",
                sorts.keySet().stream()
                        .flatMap(sort -> Stream.of(sort, "-" + sort))
                        .toList());
    }
}

package dev.roster.query.page;

import dev.roster.http.ProblemCode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The declaration of a {@link Listing}; the first order that is declared is the one that holds without a request. */
public final class ListingBuilder {

    private final String name;
    private final String from;
    private final String id;
    private final Map<String, Column> columns = new LinkedHashMap<>();
    private final Map<String, Filter> filters = new LinkedHashMap<>();
    private final Map<String, Sort> sorts = new LinkedHashMap<>();
    private @Nullable Parent parent;
    private @Nullable String whole;
    private @Nullable Search search;
    private @Nullable Order order;

    ListingBuilder(String name, String from, String id) {
        this.name = name;
        this.from = from;
        this.id = id;
        column("id", ColumnType.UUID, id);
    }

    /**
     * Keeps the rows of one parent, {@code :parent}.
     *
     * @param exists a select that finds a row when there is such a parent; else the request is refused as missing
     */
    public ListingBuilder within(String condition, String exists, ProblemCode missing) {
        parent = new Parent(condition, exists, missing);
        return this;
    }

    /**
     * What holds for every row and is the predicate of the indexes that serve the list without a filter, so that no filtered
     * page goes along one of them: where the rows of a filter lie at its far end, all others would be read and thrown away.
     */
    public ListingBuilder whole(String condition) {
        whole = condition;
        return this;
    }

    public ListingBuilder column(String name, ColumnType type, String expression) {
        columns.put(name, Column.of(name, type, expression));
        return this;
    }

    /** A member that is made of several expressions, given as texts or null in their order. */
    public ListingBuilder composed(String name, Function<List<@Nullable String>, Object> maker, String... expressions) {
        columns.put(name, Column.composed(name, maker, expressions));
        return this;
    }

    public ListingBuilder filter(String name, Filter filter) {
        filters.put(name, filter);
        return this;
    }

    /**
     * The parameter {@code q}.
     *
     * @param text a case-folded text with trigrams
     * @param foldedKeys case-folded texts, and others in lower case, each in C collation and with a b-tree
     */
    public ListingBuilder search(String text, List<String> foldedKeys, List<String> lowerCaseKeys) {
        search = Search.in(text, foldedKeys, lowerCaseKeys);
        return this;
    }

    /** A sort in both directions; the name tells, with {@code -} for descending, which of them is the usual one. */
    public ListingBuilder sort(String usual, ColumnType type, String key) {
        var descending = usual.startsWith("-");
        var sort = new Sort(descending ? usual.substring(1) : usual, type, key);
        sorts.put(sort.name(), sort);
        if (order == null) order = new Order(sort, descending);
        return this;
    }

    public Listing build() {
        if (order == null) throw new IllegalStateException("list " + name + " has no order");
        return new Listing(name, from, id, parent, whole, columns, filters, search, sorts, order);
    }
}

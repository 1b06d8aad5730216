package dev.roster.query.page;

import dev.roster.http.Refusal;
import dev.roster.query.projection.Lag;
import dev.roster.query.wait.Staleness;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The way from a request to a page of a list, or to one row of it. */
@Component
public final class Lists {

    private static final UUID NO_PARENT = new UUID(0, 0);

    private final PageRequests requests;
    private final CursorText cursors;
    private final Snapshot snapshot;
    private final JdbcClient jdbc;
    private final Lag lag;

    Lists(PageRequests requests, CursorText cursors, Snapshot snapshot, JdbcClient jdbc, Lag lag) {
        this.requests = requests;
        this.cursors = cursors;
        this.snapshot = snapshot;
        this.jdbc = jdbc;
        this.lag = lag;
    }

    /**
     * The page of a list without a parent.
     *
     * @throws Refusal when the request asks for what the list does not offer
     */
    public Page page(Listing listing, HttpServletRequest request) {
        return page(listing, NO_PARENT, request);
    }

    /**
     * The page of a parent's list.
     *
     * @throws Refusal also when there is no such parent
     */
    public Page page(Listing listing, UUID parent, HttpServletRequest request) {
        var asked = requests.read(listing, parent, request);
        Supplier<Page> page = () -> page(asked, Staleness.of(request));
        return asked.total() == Total.Mode.NONE ? snapshot.glance(page) : snapshot.read(page);
    }

    /** The row of a list without a parent that fulfils the condition, whose parameter is {@code :one}. */
    public Optional<Map<String, @Nullable Object>> row(Listing listing, String condition, UUID one) {
        return row(listing, NO_PARENT, condition, one);
    }

    /**
     * The row of a parent's list.
     *
     * @throws Refusal when there is no such parent
     */
    public Optional<Map<String, @Nullable Object>> row(Listing listing, UUID parent, String condition, UUID one) {
        return snapshot.glance(() -> {
            var found = find(listing, parent, condition, one);
            if (found.isEmpty()) requireParent(listing, parent);
            return found;
        });
    }

    /**
     * Reads something else of what a list belongs to.
     *
     * @throws Refusal when there is no such parent
     */
    public <T> T within(Listing listing, UUID parent, Supplier<T> work) {
        return snapshot.read(() -> {
            requireParent(listing, parent);
            return work.get();
        });
    }

    /**
     * The first rows, in an order of the caller's own, of those that fulfil the condition; inside of {@link #within}.
     *
     * @param one the condition's parameter {@code :one}
     */
    public List<Map<String, @Nullable Object>> first(
            int limit, String order, Listing listing, UUID parent, String condition, Object one) {
        return select(listing, parent, condition, one, " order by " + order + " limit " + limit)
                .list();
    }

    private Optional<Map<String, @Nullable Object>> find(Listing listing, UUID parent, String condition, UUID one) {
        return select(listing, parent, condition, one, "").optional();
    }

    private JdbcClient.MappedQuerySpec<Map<String, @Nullable Object>> select(
            Listing listing, UUID parent, String condition, Object one, String orderAndLimit) {
        var columns = List.copyOf(listing.columns().values());
        var where = new Query(listing, parent, Map.of("one", new Condition(condition, one)), listing.order());
        var sql = "select %s from %s where %s%s"
                .formatted(Column.selected(columns), listing.from(), where.where(), orderAndLimit);
        return jdbc.sql(sql).params(where.parameters()).query((row, _) -> Column.members(columns, row, 1));
    }

    private Page page(PageRequest request, @Nullable Boolean stale) {
        var rows = new Rows(jdbc, request);
        var stretch = Stretch.read(rows, request);
        if (stretch.rows().isEmpty()) {
            requireParent(request.query().listing(), request.query().parent());
        }
        var place = new Page.Place(
                request.limit(),
                stretch.more(),
                text(stretch.next(), request),
                text(stretch.previous(), request),
                rows.total(),
                request.page());
        var data = stretch.rows().stream().map(Row::members).toList();
        return new Page(data, place, new Page.Meta(lag.millis(), stale));
    }

    private @Nullable String text(@Nullable Cursor cursor, PageRequest request) {
        return cursor == null ? null : cursors.write(cursor, request.query().fingerprint());
    }

    private void requireParent(Listing listing, UUID id) {
        var parent = listing.parent();
        if (parent == null) return;
        var sql = "select exists (" + parent.exists() + ")";
        if (jdbc.sql(sql).param("parent", id).query(Boolean.class).single()) return;
        throw new Refusal(parent.missing(), parent.missing().title() + ".");
    }
}

package dev.roster.query.page;

import dev.roster.http.FieldError;
import dev.roster.http.ProblemCode;
import dev.roster.http.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Understands what is asked of a list, or refuses it. */
@Component
final class PageRequests {

    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]*");
    private static final int NUMBER_DIGITS = 9;
    private static final int STANDARD_LIMIT = 20;
    private static final int GREATEST_LIMIT = 100;
    private static final int GREATEST_OFFSET = 10_000;

    private final CursorText cursors;

    PageRequests(CursorText cursors) {
        this.cursors = cursors;
    }

    PageRequest read(Listing listing, UUID parent, HttpServletRequest request) {
        var parameters = new Parameters(request, listing.parameters());
        refuseBothPaginations(parameters);
        var conditions = conditions(listing, parameters);
        var columns = parameters
                .read("fields", "names of members, with commas between them", text -> columns(listing, text))
                .orElseGet(() -> List.copyOf(listing.columns().values()));
        var limit = parameters.read("limit", "1 to 100", PageRequests::limit).orElse(STANDARD_LIMIT);
        var page = parameters.read("page", "1 or more", PageRequests::number).orElse(null);
        var total = parameters.read("total", "one of none, capped, exact", Total.Mode::read);
        parameters.refuseInvalid();
        refuseLargeOffset(limit, page);
        var query = new Query(listing, parent, conditions, order(listing, parameters));
        var cursor = parameters.text("cursor").map(text -> cursors.read(text, query.fingerprint()));
        return new PageRequest(
                query, columns, limit, page, cursor.orElse(null), total.orElseGet(() -> Total.Mode.standard(page)));
    }

    private static Map<String, Condition> conditions(Listing listing, Parameters parameters) {
        var conditions = new LinkedHashMap<String, Condition>();
        listing.filters()
                .forEach((name, filter) -> parameters
                        .read(name, filter.expected(), filter::read)
                        .filter(condition -> !condition.equals(Condition.ALL))
                        .ifPresent(condition -> conditions.put(name, condition)));
        var search = listing.search();
        if (search != null) {
            parameters
                    .read(Search.PARAMETER, Search.EXPECTED, search::read)
                    .ifPresent(condition -> conditions.put(Search.PARAMETER, condition));
        }
        return conditions;
    }

    /** In the order of the declaration, and with the id whether it was named or not. */
    private static Optional<List<Column>> columns(Listing listing, String text) {
        var names = new HashSet<>(List.of(text.split(",", -1)));
        if (!listing.columns().keySet().containsAll(names)) return Optional.empty();
        return Optional.of(listing.columns().values().stream()
                .filter(column -> column.name().equals("id") || names.contains(column.name()))
                .toList());
    }

    private static Order order(Listing listing, Parameters parameters) {
        var text = parameters.text("sort");
        if (text.isEmpty()) return listing.order();
        var descending = text.get().startsWith("-");
        var sort = listing.sorts().get(descending ? text.get().substring(1) : text.get());
        if (sort != null) return new Order(sort, descending);
        throw new Refusal(
                ProblemCode.UNSUPPORTED_SORT,
                "This list has other sorts.",
                FieldError.of("sort", "unsupported", "Expected: one of " + listing.orders() + "."));
    }

    private static Optional<Integer> limit(String text) {
        return number(text).filter(limit -> limit <= GREATEST_LIMIT);
    }

    /** Numbers too great for an int become the greatest, which is beyond every bound here. */
    private static Optional<Integer> number(String text) {
        if (!NUMBER.matcher(text).matches()) return Optional.empty();
        return Optional.of(text.length() > NUMBER_DIGITS ? Integer.MAX_VALUE : Integer.parseInt(text));
    }

    private static void refuseBothPaginations(Parameters parameters) {
        if (parameters.text("cursor").isEmpty() || parameters.text("page").isEmpty()) return;
        throw new Refusal(
                ProblemCode.CONFLICTING_PAGINATION_PARAMETERS,
                "A walk goes by cursor or by page, not by both.",
                FieldError.of("page", "conflicting", "Leave it out, or leave out cursor."));
    }

    private static void refuseLargeOffset(int limit, @Nullable Integer page) {
        if (page == null || (long) page * limit <= GREATEST_OFFSET) return;
        throw new Refusal(
                ProblemCode.OFFSET_TOO_LARGE,
                "page × limit is at most 10,000. Use cursors beyond: leave out page and follow page.nextCursor.",
                FieldError.of("page", "too_large", "At most " + GREATEST_OFFSET / limit + " with this limit."));
    }
}

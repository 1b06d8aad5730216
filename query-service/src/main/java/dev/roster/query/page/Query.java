package dev.roster.query.page;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Which rows of a list are asked for, and in which order.
 *
 * @param parent any id for a list without a parent
 * @param conditions by the names of the parameters that they came from, in the order of the declaration
 */
record Query(Listing listing, UUID parent, Map<String, Condition> conditions, Order order) {

    /** The {@code where} clause without a place in the list. There are no rows of a parent that does not exist. */
    String where() {
        var parent = listing.parent();
        return parent == null ? ofParent() : ofParent() + " and exists (" + parent.exists() + ")";
    }

    /** The same where it is known that there is a parent. */
    String ofParent() {
        var all = new ArrayList<String>();
        if (listing.parent() != null) all.add(listing.parent().condition());
        if (listing.whole() != null && conditions.values().stream().noneMatch(Condition::isEquality))
            all.add(listing.whole());
        conditions.values().forEach(condition -> all.add(condition.sql()));
        return all.isEmpty() ? "true" : String.join(" and ", all);
    }

    boolean isSearch() {
        return conditions.containsKey(Search.PARAMETER);
    }

    /** Or against it: as all lists are ordered unless a request asks for something else. */
    boolean isInOrderOfArrival() {
        return order.sort().equals(listing.order().sort());
    }

    /** All rows of the parent. */
    Query unfiltered() {
        return new Query(listing, parent, Map.of(), order);
    }

    /** What is left of the {@code where} clause for rows that {@link #unfiltered} gives. */
    String filter() {
        return conditions.values().stream().map(Condition::sql).collect(Collectors.joining(" and "));
    }

    /** The values of what {@link #where} names. */
    Map<String, Object> parameters() {
        var parameters = new HashMap<String, Object>();
        parameters.put("parent", parent);
        conditions.forEach((name, condition) -> {
            if (condition.value() != null) parameters.put(name, condition.value());
        });
        return parameters;
    }

    /**
     * The order as the database needs it. A key that a filter fixes is left out: beside a comparison with one value, the
     * comparison with a place does not begin at the place, but at the first row of that value.
     */
    Keyset keyset() {
        var key = order.sort().key();
        var fixed = conditions.values().stream().anyMatch(condition -> condition.fixes(key));
        return new Keyset(order, fixed ? listing.id() : key, listing.id());
    }

    /** Differs between queries whose cursors must not be mixed. */
    UUID fingerprint() {
        var lines = new ArrayList<>(List.of(listing.name(), parent.toString(), order.name()));
        conditions.forEach((name, condition) -> lines.add(name + "=" + condition.text()));
        var digest = ByteBuffer.wrap(sha256(String.join("\n", lines)));
        return new UUID(digest.getLong(), digest.getLong());
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

package dev.roster.query.page;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What a list under test contains, and in which order it must show it. */
final class Expected {

    private final ListCase list;
    private final Seed seed;
    private final Map<String, Integer> keys = new HashMap<>();

    Expected(ListCase list, Seed seed) {
        this.list = list;
        this.seed = seed;
        list.prepare(seed);
    }

    String add(int key) {
        var id = list.add(seed, key).toString();
        keys.put(id, key);
        return id;
    }

    /** Its key stays known, for comparisons with what was seen before. */
    void remove(String id) {
        list.remove(seed, UUID.fromString(id));
    }

    List<String> ids(String sort) {
        return keys.keySet().stream().sorted(order(sort)).toList();
    }

    /** @param sort as in a request, with {@code -} for descending */
    Comparator<String> order(String sort) {
        var descending = sort.startsWith("-");
        var name = descending ? sort.substring(1) : sort;
        var order = Comparator.<String>comparingInt(id -> list.rank(name, keys.getOrDefault(id, 0)))
                .thenComparing(Comparator.naturalOrder());
        return descending ? order.reversed() : order;
    }

    /** Every sort of the list, in both directions. */
    static List<String> sorts(ListCase list) {
        return list.sorts.stream()
                .flatMap(sort -> List.of(sort, "-" + sort).stream())
                .toList();
    }
}

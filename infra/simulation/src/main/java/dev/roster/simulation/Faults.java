package dev.roster.simulation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What can strike, how often it does with this seed, and how often it has. */
final class Faults {

    /** One in so many times; 0 is never. */
    private static final List<Integer> ODDS = List.of(0, 5, 15, 40, 100);

    private final Chance chance;
    private final Map<String, Integer> odds = new HashMap<>();
    private final Map<String, Integer> struck = new TreeMap<>();

    Faults(Chance chance) {
        this.chance = chance;
    }

    boolean strikes(String fault) {
        var n = odds.computeIfAbsent(fault, _ -> chance.oneOf(ODDS));
        if (n == 0 || !chance.oneIn(n)) return false;
        struck.merge(fault, 1, Integer::sum);
        return true;
    }

    Map<String, Integer> struck() {
        return struck;
    }
}

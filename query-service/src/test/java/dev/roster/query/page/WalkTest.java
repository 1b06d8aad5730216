package dev.roster.query.page;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The promise of pages, as a property: every list, every sort in both directions, every limit from 1 to 7, forward,
 * back and to and fro, over keys of every kind, while rows come and go. {@code -Droster.seed=} walks
 * another way.
 */
final class WalkTest extends ReadingSide {

    private static final long SEED = Long.getLong("roster.seed", 1);
    private static final int GREATEST_LIMIT = 7;

    static List<ListCase> lists() {
        return ListCase.all();
    }

    @ParameterizedTest
    @MethodSource("lists")
    void rows_that_stay_are_seen_exactly_once_whatever_comes_and_goes(ListCase list) {
        var kinds = List.of(Keys.values());
        try {
            for (var i = 0; i < kinds.size(); i++) walk(list, kinds.get(i), i, new Random(SEED + i));
        } catch (AssertionError e) {
            throw new AssertionError("again with -Dtest=WalkTest -Droster.seed=" + SEED, e);
        }
    }

    /** The kinds of keys take sorts, limits and ways in turn, so that each walk is made with one of them. */
    private void walk(ListCase list, Keys keys, int turn, Random random) {
        list.spell(random);
        var rows = new ComingAndGoing(new Expected(list, seed(random)), keys, random);
        var walks = 0;
        for (var sort : Expected.sorts(list)) {
            for (var limit = 1; limit <= GREATEST_LIMIT; limit++) {
                for (var way : Walk.Way.values()) {
                    if (walks++ % Keys.values().length != turn) continue;
                    var path = list.path() + "?sort=" + sort + "&limit=" + limit;
                    new Walk(path, rows, rows.order(sort), random, this::get).go(way);
                }
            }
        }
    }
}

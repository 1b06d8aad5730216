package dev.roster.query.fuzz;

import java.util.List;
import java.util.Random;

/** Choices that are the same for the same seed. */
record Chance(Random random) {

    <T> T oneOf(List<? extends T> all) {
        return all.get(random.nextInt(all.size()));
    }

    boolean percent(int share) {
        return random.nextInt(100) < share;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }
}

package dev.roster.command.fuzz;

import java.util.List;
import java.util.Random;
import java.util.UUID;

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

    UUID uuid(int version) {
        var high = (random.nextLong() & ~0xf000L) | ((long) version << 12);
        return new UUID(high, (random.nextLong() >>> 2) | Long.MIN_VALUE);
    }
}

package dev.roster.chaos.fault;

import java.util.Random;

/** How long something stays down, in milliseconds. */
final class Pauses {

    private static final int LONGEST = 1_000;

    private Pauses() {}

    /** Not at all, or for a while. */
    static int any(Random random) {
        return random.nextBoolean() ? 0 : random.nextInt(LONGEST);
    }
}

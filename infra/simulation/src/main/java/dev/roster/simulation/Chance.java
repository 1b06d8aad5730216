package dev.roster.simulation;

import java.util.List;
import java.util.Random;

/** All that is left to chance in a simulation; the same for the same seed. */
public final class Chance {

    private final Random random;

    Chance(long seed) {
        // Neighbouring seeds begin alike; what they draw later does not.
        this.random = new Random(seed * 0x9E3779B97F4A7C15L);
    }

    /** From 0 up to, but without, the bound. */
    public int below(int bound) {
        return random.nextInt(bound);
    }

    public boolean oneIn(int n) {
        return random.nextInt(n) == 0;
    }

    public <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}

package dev.roster.chaos.load;

import java.time.Duration;

/** How long callers wait; whoever has no answer by then has found something. */
public final class Patience {

    /**
     * What takes so many times as long as is promised, and some seconds more, is a violation. What takes longer at all is only counted: on two
     * cores that eleven processes share, starting and ending all the time, nobody gets what he needs at once.
     */
    public static final int TOLERANCE = Integer.getInteger("chaos.tolerance", 3);

    static final Duration OF_ONE = Duration.ofSeconds(4).multipliedBy(TOLERANCE);
    /** A hundred and more transactions, with a dozen of callers who all send as many. */
    static final Duration OF_BATCH = Duration.ofSeconds(10).multipliedBy(TOLERANCE);

    private Patience() {}
}

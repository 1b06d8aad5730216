package dev.roster.chaos.load;

import java.time.Duration;

/** How long callers wait; whoever has no answer by then has found something. */
public final class Patience {

    /** So many times as long as is promised may anything take that has a limit. */
    public static final int TOLERANCE = Integer.getInteger("chaos.tolerance", 3);

    static final Duration OF_ONE = Duration.ofSeconds(4).multipliedBy(TOLERANCE);
    /** A hundred and more transactions, with a dozen of callers who all send as many. */
    static final Duration OF_BATCH = Duration.ofSeconds(10).multipliedBy(TOLERANCE);

    private Patience() {}
}

package dev.roster.operations;

import java.time.Duration;

/** Housekeeping: much work in small pieces, none of which may be lost by being done later. */
public interface Chore {

    /** What it is called in the table {@code chore} and in metrics. */
    String name();

    /** How long it rests when there is nothing left to do. */
    Duration interval();

    /**
     * Does a piece of the work, in the transaction that is under way and that no other instance has.
     *
     * @return whether there is probably more to do
     */
    boolean run();
}

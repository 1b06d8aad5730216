package dev.roster.chaos.fault;

/** From when to when a fault was in the way of somebody, by {@link System#nanoTime()}. */
public record Disturbance(FaultKind kind, long from, long to) {

    /**
     * Whether it may have to do with what happened between start and end.
     *
     * @param grace for so long afterwards, in nanoseconds, it is made responsible as well
     */
    public boolean touches(long start, long end, long grace) {
        return start - (to + grace) <= 0 && end - from >= 0;
    }
}

package dev.roster.bench.load;

/** When the requests of an open workload are due, in nanoseconds, whatever becomes of those before. */
record DueTimes(long start, double perSecond) {

    long due(long number) {
        return start + Math.round(number * 1e9 / perSecond);
    }

    /** How many are due before so much time has passed. */
    long count(long nanos) {
        return (long) Math.ceil(nanos / 1e9 * perSecond);
    }
}

package dev.roster.query;

/**
 * The platform threads that carry virtual ones. Who is carried keeps its carrier until it waits for something: with no more
 * carriers than processors, a few requests that compute keep all others from going on, where the operating system would let
 * all of them go on in turn. Pages are computed; commands mostly wait, and their carriers would only wake each other.
 */
final class Carriers {

    private static final String NUMBER = "jdk.virtualThreadScheduler.parallelism";
    private static final int FEWEST = 16;

    private Carriers() {}

    /** Has at least 16, unless the JVM was told how many; to be called before the first virtual thread is made. */
    static void provide() {
        if (System.getProperty(NUMBER) != null) return;
        var number = Math.max(FEWEST, Runtime.getRuntime().availableProcessors());
        System.setProperty(NUMBER, Integer.toString(number));
    }
}

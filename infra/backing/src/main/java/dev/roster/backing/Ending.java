package dev.roster.backing;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Ends processes, of this JVM or left behind by another: asks them to, and after a while makes them. */
public final class Ending {

    private static final Duration PATIENCE = Duration.ofSeconds(4);
    private static final long ROUND_MILLIS = 20;

    private Ending() {}

    /** Returns whether no process of this id is left; a dead one that nobody reaps stays. */
    public static boolean end(ProcessHandle process) {
        process.destroy();
        if (hasEnded(process)) return true;
        process.destroyForcibly();
        return hasEnded(process);
    }

    /** Looks often: to be told of the end of a process that is no child can take two seconds. */
    private static boolean hasEnded(ProcessHandle process) {
        return await(() -> !process.isAlive());
    }

    static boolean await(BooleanSupplier ended) {
        return await(ended, PATIENCE);
    }

    static boolean await(BooleanSupplier ended, Duration patience) {
        var deadline = System.nanoTime() + patience.toNanos();
        try {
            while (!ended.getAsBoolean() && System.nanoTime() < deadline) TimeUnit.MILLISECONDS.sleep(ROUND_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return ended.getAsBoolean();
    }
}

package dev.roster.backing;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Waits for what will come about by itself; that it does not is a finding. */
public final class Waiting {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int LOOK_MILLIS = 20;

    private Waiting() {}

    public static void until(String what, Callable<Boolean> condition) throws InterruptedException {
        until(what, PATIENCE, condition);
    }

    /**
     * Looks again and again.
     *
     * @throws IllegalStateException when it has not come about; caused by the exception of the last look, if that had one
     */
    public static void until(String what, Duration patience, Callable<Boolean> condition) throws InterruptedException {
        var deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            @Nullable Exception failure = null;
            try {
                if (condition.call()) return;
            } catch (InterruptedException e) {
                throw e;
            } catch (Exception e) {
                // Whoever is asked may be down.
                failure = e;
            }
            if (System.nanoTime() - deadline > 0) {
                var message = "waited for " + what + " for " + patience.toSeconds() + " s in vain";
                throw new IllegalStateException(message, failure);
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
        }
    }
}

package dev.roster.shared.loop;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/**
 * Repeats a step on a platform thread of its own until closed. Without work it waits, longer each time, and can be
 * woken; a step that throws is logged and tried again after a growing, jittered pause. It never dies of a failure.
 */
public final class Loop implements AutoCloseable {

    /**
     * How long to wait between rounds.
     *
     * @param idleMin after a round that found nothing; doubled up to {@code idleMax}
     * @param failureMin after a round that failed; doubled up to {@code failureMax}
     */
    public record Pauses(Duration idleMin, Duration idleMax, Duration failureMin, Duration failureMax) {}

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final System.Logger LOG = System.getLogger(Loop.class.getName());

    private final Step step;
    private final Pauses pauses;
    private final Semaphore wakeUps = new Semaphore(0);
    private final Thread thread;
    private volatile boolean closed;

    public Loop(String name, Pauses pauses, Step step) {
        this.step = step;
        this.pauses = pauses;
        this.thread = new Thread(this::repeat, name);
    }

    public void start() {
        thread.start();
    }

    /** Ends the present wait, or the next one if none is under way. Cheap, from any thread, any number of times. */
    public void wake() {
        if (wakeUps.availablePermits() == 0) wakeUps.release();
    }

    /** Lets the present round finish for at most 3 s, interrupts it then, and ends. */
    @Override
    public void close() {
        close(PATIENCE);
    }

    /** Lets the present round finish for at most so long, interrupts it then, and ends. */
    public void close(Duration patience) {
        closed = true;
        wake();
        try {
            thread.join(patience.toMillis());
            thread.interrupt();
            thread.join(PATIENCE.toMillis());
        } catch (InterruptedException e) {
            thread.interrupt();
            Thread.currentThread().interrupt();
        }
    }

    private void repeat() {
        var idle = pauses.idleMin();
        var failure = pauses.failureMin();
        while (!closed) {
            try {
                if (step.run()) {
                    idle = pauses.idleMin();
                } else {
                    idle = pause(idle) ? pauses.idleMin() : longer(idle, pauses.idleMax());
                }
                failure = pauses.failureMin();
            } catch (InterruptedException e) {
                return;
            } catch (Throwable e) {
                if (closed) return;
                log(e);
                failure = backOff(failure);
            }
        }
    }

    private void log(Throwable failure) {
        LOG.log(System.Logger.Level.WARNING, () -> thread.getName() + " failed and will try again", failure);
    }

    /** Waits without listening to wake-ups, which would defeat the pause; closing interrupts it within a second. */
    private Duration backOff(Duration pause) {
        var millis = ThreadLocalRandom.current().nextLong(pause.toMillis() / 2, pause.toMillis() + 1);
        var end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        while (!closed && System.nanoTime() < end) {
            try {
                TimeUnit.MILLISECONDS.sleep(Math.min(100, millis));
            } catch (InterruptedException e) {
                closed = true;
            }
        }
        return longer(pause, pauses.failureMax());
    }

    /** Whether a wake-up ended the wait. */
    private boolean pause(Duration time) throws InterruptedException {
        var woken = wakeUps.tryAcquire(time.toMillis(), TimeUnit.MILLISECONDS);
        wakeUps.drainPermits();
        return woken;
    }

    private static Duration longer(Duration pause, Duration max) {
        var doubled = pause.multipliedBy(2);
        return doubled.compareTo(max) < 0 ? doubled : max;
    }
}

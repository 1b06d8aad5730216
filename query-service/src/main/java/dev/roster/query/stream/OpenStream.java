package dev.roster.query.stream;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** One reader: what it is to be told is not queued; there is only the note that there is something. */
final class OpenStream {

    private final EventWriter writer;
    private final Duration heartbeat;
    private final Semaphore wakeUps = new Semaphore(0);
    private long nextBeat;

    OpenStream(EventWriter writer, Duration heartbeat) {
        this.writer = writer;
        this.heartbeat = heartbeat;
        this.nextBeat = System.nanoTime() + heartbeat.toNanos();
    }

    /** There may be something new. Cheap, from any thread, any number of times. */
    void wake() {
        if (wakeUps.availablePermits() == 0) wakeUps.release();
    }

    void write(List<Source.Event> events) throws IOException {
        writer.write(events);
    }

    /** Waits for a wake-up, and shows meanwhile that the stream lives. */
    void await() throws IOException {
        while (!isWoken(nextBeat - System.nanoTime())) {
            writer.comment();
            nextBeat += heartbeat.toNanos();
        }
    }

    private boolean isWoken(long nanos) throws IOException {
        try {
            var woken = wakeUps.tryAcquire(nanos, TimeUnit.NANOSECONDS);
            wakeUps.drainPermits();
            return woken;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }
}

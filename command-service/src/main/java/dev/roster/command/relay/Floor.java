package dev.roster.command.relay;

import dev.roster.command.outbox.Backlog;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Steps over what is deleted, which PostgreSQL cannot forget while somebody holds an old snapshot. The floor rises to a position
 * only when every transaction that may have drawn a lower one is over, and never above a row that is there. Even so a read begins
 * at the bottom from time to time: rows are found by being there.
 */
final class Floor {

    private static final long LOOK = Duration.ofMillis(100).toNanos();
    /** Each read goes over all that were deleted since the floor rose. */
    private static final int MANY = 2_000;

    private static final long BOTTOM = Duration.ofSeconds(10).toNanos();

    private final Backlog backlog;
    private final LongSupplier nanos;
    private long value;
    private long highest;
    private @Nullable Candidate candidate;
    private int readSince;
    private long lastLook;
    private long lastBottom;

    /** A position that was read, and the transactions that may have drawn lower ones: all before this id. */
    private record Candidate(long position, long before) {}

    Floor(Backlog backlog, LongSupplier nanos) {
        this.backlog = backlog;
        this.nanos = nanos;
        this.lastLook = nanos.getAsLong();
        this.lastBottom = lastLook;
    }

    /**
     * The oldest rows that are there.
     *
     * @param taken positions to leave out
     */
    List<Backlog.Row> oldest(Collection<Long> taken, int limit) {
        if (value < highest && (readSince >= MANY || isDue(lastLook, LOOK))) rise();
        var rows = backlog.oldest(above(), taken, limit);
        readSince += rows.size();
        if (!rows.isEmpty()) highest = Math.max(highest, rows.getLast().position());
        return rows;
    }

    /** To be called when it is not certain any more that the database is the one that it was. */
    void fall() {
        value = 0;
        highest = 0;
        candidate = null;
    }

    private void rise() {
        lastLook = nanos.getAsLong();
        readSince = 0;
        var horizon = backlog.horizon(value);
        var reached = candidate;
        if (reached != null && horizon.oldestRunning() < reached.before()) return;
        if (reached != null) value = Math.max(value, Math.min(reached.position(), horizon.oldest() - 1));
        candidate = new Candidate(highest, horizon.next());
    }

    private long above() {
        if (!isDue(lastBottom, BOTTOM)) return value;
        lastBottom = nanos.getAsLong();
        return 0;
    }

    private boolean isDue(long last, long interval) {
        return nanos.getAsLong() - last >= interval;
    }
}

package dev.roster.command.relay;

import dev.roster.command.outbox.Backlog;
import dev.roster.command.outbox.Backlog.Horizon;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Steps over what is deleted, which PostgreSQL cannot forget while somebody holds an old snapshot. The floor rises to a position
 * only when every transaction that may have drawn a lower one is over, and never above a row that is there. Even so a read
 * begins at the bottom from time to time: rows are found by being there.
 */
final class Floor {

    private static final long LOOK = Duration.ofMillis(100).toNanos();
    private static final long BOTTOM = Duration.ofSeconds(10).toNanos();

    private final Backlog backlog;
    private final LongSupplier nanos;
    private long value;
    private long highest;
    private @Nullable Candidate candidate;
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
     * @param taken positions to leave out, all of which were read here
     */
    List<Backlog.Row> oldest(Collection<Long> taken, int limit) {
        var horizon = isDue(lastLook, LOOK) ? look() : null;
        var rows = backlog.oldest(above(), taken, limit);
        if (horizon != null) rise(horizon, smallest(taken, rows));
        if (!rows.isEmpty()) highest = Math.max(highest, rows.getLast().position());
        return rows;
    }

    private Horizon look() {
        lastLook = nanos.getAsLong();
        return backlog.horizon();
    }

    private long above() {
        if (!isDue(lastBottom, BOTTOM)) return value;
        lastBottom = nanos.getAsLong();
        return 0;
    }

    /** @param smallest no row that was there after the horizon has a lower position */
    private void rise(Horizon horizon, long smallest) {
        var reached = candidate;
        if (reached != null && horizon.oldestRunning() < reached.before()) return;
        if (reached != null) {
            value = Math.max(value, Math.min(reached.position(), Math.min(smallest, horizon.oldestParked()) - 1));
        }
        candidate = new Candidate(highest, horizon.next());
    }

    private static long smallest(Collection<Long> taken, List<Backlog.Row> rows) {
        var smallest = rows.isEmpty() ? Long.MAX_VALUE : rows.getFirst().position();
        for (var position : taken) smallest = Math.min(smallest, position);
        return smallest;
    }

    private boolean isDue(long last, long interval) {
        return nanos.getAsLong() - last >= interval;
    }
}

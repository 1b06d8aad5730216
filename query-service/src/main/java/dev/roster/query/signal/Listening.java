package dev.roster.query.signal;

import dev.roster.query.projection.Projections;
import dev.roster.shared.loop.Step;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Waits for signals on a connection of its own and lets the watches look. Where the connection breaks, it opens another
 * and lets them look in any case, since nobody knows what was missed.
 */
final class Listening implements Step, AutoCloseable {

    /** For closing only: a signal ends the wait at once. */
    private static final Duration WAIT = Duration.ofMillis(250);

    /** After so much silence the connection is asked whether it still lives. */
    private static final Duration SILENCE = Duration.ofSeconds(5);

    private final SignalLines lines;
    private final List<Watch> watches;
    private @Nullable SignalLine line;
    private long heard = System.nanoTime();

    Listening(SignalLines lines, List<Watch> watches) {
        this.lines = lines;
        this.watches = watches;
    }

    /** Waits for signals itself: there is no reason to pause afterwards. */
    @Override
    public boolean run() throws SQLException {
        try {
            var present = line;
            if (present == null) {
                present = lines.open(Projections.SIGNAL);
                line = present;
                look(present);
            } else if (isSignalled(present)) {
                look(present);
            }
            return true;
        } catch (SQLException | RuntimeException e) {
            close();
            throw e;
        }
    }

    private boolean isSignalled(SignalLine present) throws SQLException {
        if (present.await(WAIT)) return true;
        if (System.nanoTime() - heard > SILENCE.toNanos()) {
            present.requireAlive();
            heard = System.nanoTime();
        }
        return false;
    }

    private void look(SignalLine present) {
        heard = System.nanoTime();
        for (var watch : watches) watch.look(present.jdbc());
    }

    @Override
    public void close() {
        var present = line;
        line = null;
        if (present != null) present.close();
    }
}

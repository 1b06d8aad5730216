package dev.roster.query.projection;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How far the read tables are behind the events that this instance knows of. Readable from any thread, without I/O. */
@Component
public final class Lag {

    private record Backlog(long events, Instant since) {}

    private final Map<Partition, Backlog> backlogs = new ConcurrentHashMap<>();
    private final Clock clock;

    public Lag() {
        this(Clock.systemUTC());
    }

    Lag(Clock clock) {
        this.clock = clock;
    }

    /** How long the oldest event that is known but not applied has waited; 0 when there is none. */
    public long millis() {
        var now = clock.millis();
        return backlogs.values().stream()
                .mapToLong(backlog -> Math.max(0, now - backlog.since().toEpochMilli()))
                .max()
                .orElse(0);
    }

    /** How many events are known but not applied. */
    public long events() {
        return backlogs.values().stream().mapToLong(Backlog::events).sum();
    }

    /** A partition has so many events to apply; without the time of the oldest, what was known of it holds on. */
    public void set(Partition partition, long events, @Nullable Instant oldest) {
        backlogs.compute(partition, (_, before) -> events <= 0 ? null : new Backlog(events, since(before, oldest)));
    }

    /** The partition is another instance's now. */
    public void forget(Partition partition) {
        backlogs.remove(partition);
    }

    private Instant since(@Nullable Backlog before, @Nullable Instant oldest) {
        if (oldest != null) return oldest;
        return before == null ? clock.instant() : before.since();
    }
}

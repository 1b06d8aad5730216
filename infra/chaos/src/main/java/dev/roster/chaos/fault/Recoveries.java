package dev.roster.chaos.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How often each fault struck, and how long it took each time until all went on. */
public final class Recoveries {

    private final Map<FaultKind, Integer> fired = new EnumMap<>(FaultKind.class);
    private final Map<FaultKind, List<Duration>> times = new EnumMap<>(FaultKind.class);

    synchronized void fired(FaultKind kind) {
        fired.merge(kind, 1, Integer::sum);
    }

    synchronized void recovered(FaultKind kind, long sinceNanos) {
        times.computeIfAbsent(kind, _ -> new ArrayList<>()).add(Duration.ofNanos(System.nanoTime() - sinceNanos));
    }

    public synchronized int count(FaultKind kind) {
        return fired.getOrDefault(kind, 0);
    }

    public synchronized int kills() {
        return fired.entrySet().stream()
                .filter(fault -> fault.getKey().isKill())
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    /** Sorted. */
    public synchronized List<Duration> of(FaultKind kind) {
        return times.getOrDefault(kind, List.of()).stream().sorted().toList();
    }
}

package dev.roster.chaos.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How often each fault struck, when, and how long it took each time until all went on. */
public final class Recoveries {

    private final Map<FaultKind, Integer> fired = new EnumMap<>(FaultKind.class);
    private final Map<FaultKind, List<Duration>> times = new EnumMap<>(FaultKind.class);
    private final List<Disturbance> disturbances = new ArrayList<>();

    synchronized void fired(FaultKind kind, long sinceNanos) {
        fired.merge(kind, 1, Integer::sum);
        disturbed(kind, sinceNanos);
    }

    synchronized void disturbed(FaultKind kind, long sinceNanos) {
        disturbances.add(new Disturbance(kind, sinceNanos, System.nanoTime()));
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

    public synchronized Map<FaultKind, List<Duration>> all() {
        var all = new EnumMap<FaultKind, List<Duration>>(FaultKind.class);
        for (var kind : FaultKind.values()) all.put(kind, of(kind));
        return all;
    }

    public synchronized List<Disturbance> disturbances() {
        return List.copyOf(disturbances);
    }
}

package dev.roster.chaos.fault;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What stands on the topics without a caller having asked for it.
 *
 * @param poison positions, as {@code topic-partition@offset}: to be parked
 * @param unknown ids of facts of a type that nobody knows: to be passed over
 * @param users made known by facts with a field that nobody knows: to be shown
 * @param resyncs works for which the relay announced once more what had been announced
 */
public record Injected(Set<String> poison, Set<UUID> unknown, Set<UUID> users, Set<String> resyncs) {

    public Injected() {
        this(
                ConcurrentHashMap.newKeySet(),
                ConcurrentHashMap.newKeySet(),
                ConcurrentHashMap.newKeySet(),
                ConcurrentHashMap.newKeySet());
    }

    public boolean knows(UUID aggregate) {
        return unknown.contains(aggregate) || users.contains(aggregate);
    }
}

package dev.roster.query.stream;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The readers of this instance, by whose news they read. */
final class OpenStreams {

    private final Map<UUID, Set<OpenStream>> streams = new ConcurrentHashMap<>();

    void add(UUID owner, OpenStream stream) {
        streams.compute(owner, (_, present) -> {
            var all = present == null ? ConcurrentHashMap.<OpenStream>newKeySet() : present;
            all.add(stream);
            return all;
        });
    }

    void remove(UUID owner, OpenStream stream) {
        streams.computeIfPresent(owner, (_, present) -> {
            present.remove(stream);
            return present.isEmpty() ? null : present;
        });
    }

    Set<UUID> owners() {
        return new HashSet<>(streams.keySet());
    }

    void wake(UUID owner) {
        streams.getOrDefault(owner, Set.of()).forEach(OpenStream::wake);
    }

    void wakeAll() {
        streams.values().forEach(all -> all.forEach(OpenStream::wake));
    }
}

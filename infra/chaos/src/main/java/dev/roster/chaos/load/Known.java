package dev.roster.chaos.load;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An aggregate, as far as callers know it. */
final class Known {

    final UUID id;
    private volatile long version;
    private volatile @Nullable UUID assignee;

    Known(UUID id, long version) {
        this.id = id;
        this.version = version;
    }

    long version() {
        return version;
    }

    synchronized void raise(long told) {
        version = Math.max(version, told);
    }

    @Nullable
    UUID assignee() {
        return assignee;
    }

    void assign(@Nullable UUID user) {
        assignee = user;
    }
}

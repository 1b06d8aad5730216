package dev.roster.operations;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What operators do about what is parked. All that they do is audited. */
public interface Unparking {

    List<ParkedEntry> newest(int limit);

    /** Tries again; empty when nothing of this id is parked. */
    Optional<ParkedEntry> retry(UUID id, @Nullable UUID actor);

    /** Gives it up, so that what waits for it goes on; empty when nothing of this id is parked. */
    Optional<ParkedEntry> discard(UUID id, @Nullable UUID actor);
}

package dev.roster.command.relay;

import java.time.Duration;
import java.util.UUID;

/** Who publishes, and until when on a clock that is the same for all. */
interface LeaseRow {

    /** Whether it is the holder's from now on for this long: it was already, or had been nobody's for a while. */
    boolean take(UUID holder, Duration length);

    /** Nobody's, if it was this one's. */
    void release(UUID holder);
}

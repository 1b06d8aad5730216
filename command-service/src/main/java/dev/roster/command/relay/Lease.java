package dev.roster.command.relay;

import dev.roster.shared.loop.Step;
import java.time.Duration;
import java.util.UUID;
import java.util.function.LongSupplier;

/** The right to publish, held by one relay at a time. Renewed, or tried for, by each {@link #run()}. */
final class Lease implements Step {

    private final LeaseRow row;
    private final UUID me;
    private final Duration length;
    private final LongSupplier nanos;
    private volatile long heldUntil;

    /** @param nanos tells how time passes, from an arbitrary beginning */
    Lease(LeaseRow row, UUID me, Duration length, LongSupplier nanos) {
        this.row = row;
        this.me = me;
        this.length = length;
        this.nanos = nanos;
        this.heldUntil = nanos.getAsLong();
    }

    /** Whether this relay may publish now. The time is measured from before the lease was asked for, so it ends early. */
    boolean held() {
        return nanos.getAsLong() - heldUntil < 0;
    }

    @Override
    public boolean run() {
        var before = nanos.getAsLong();
        heldUntil = row.take(me, length) ? before + length.toNanos() : before;
        return false;
    }

    /** Lets another relay take over at once. */
    void release() {
        heldUntil = nanos.getAsLong();
        row.release(me);
    }
}

package dev.roster.command.ending;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** As much of an end as one transaction takes: the children that fit, and whether any are left after them. */
public final class Ending {

    private final UUID cause;
    private final Instant at;
    private int room;
    private boolean complete = true;

    Ending(UUID cause, Instant at, int room) {
        this.cause = cause;
        this.at = at;
        this.room = room;
    }

    /** The id of the last fact, which is the cause of all before it. */
    public UUID cause() {
        return cause;
    }

    /** When everything ended. */
    public Instant at() {
        return at;
    }

    /** How many children to look for: one more than fit, which shows that some are left. */
    public int limit() {
        return room + 1;
    }

    /** Those of the children that end now; the others wait for the next transaction. */
    public <C> List<C> take(List<C> children) {
        var taken = children.subList(0, Math.min(room, children.size()));
        room -= taken.size();
        if (taken.size() < children.size()) complete = false;
        return taken;
    }

    /** Something is left that ends by itself, and is to be waited for. */
    public void await() {
        complete = false;
    }

    /** Whether no child is left, as far as was looked. */
    public boolean isComplete() {
        return complete;
    }
}

package dev.roster.operations;

import java.util.UUID;

/** A job is another instance's now, because this one was silent for too long, or it is finished. */
public final class JobTaken extends RuntimeException {

    JobTaken(UUID job) {
        super("job " + job + " is no longer held here");
    }
}

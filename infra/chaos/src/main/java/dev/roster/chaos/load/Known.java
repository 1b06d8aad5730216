package dev.roster.chaos.load;

import java.util.UUID;

/** An aggregate with the newest version that callers were told of. */
final class Known {

    final UUID id;
    private long version;

    Known(UUID id, long version) {
        this.id = id;
        this.version = version;
    }

    synchronized long version() {
        return version;
    }

    /** Learns from an answer, be it that somebody else was faster. */
    synchronized void follow(Line.Answer answer) {
        if (answer.status() == 412)
            version = Math.max(version, answer.body().path("currentVersion").asLong());
        if (answer.accepted()) version = Math.max(version, Session.version(answer.body()));
    }
}

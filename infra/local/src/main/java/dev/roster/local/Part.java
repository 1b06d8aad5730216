package dev.roster.local;

import java.nio.file.Path;

/** Something that runs in a process of its own, and how it is ended. */
record Part(Kind kind, String name, ProcessHandle process, Path log, Runnable end) {

    /** Services lean on servers, so they start later and end sooner. */
    enum Kind {
        SERVER,
        SERVICE
    }
}
